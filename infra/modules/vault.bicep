// One secret per Autotask connection, and CloudCockpit's.
param name string
param location string
param tags object
param appSubnetId string
param operatorAddresses string[]
param privateEndpoints bool
param principalId string
param operatorsGroupId string
param workspaceId string

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    publicNetworkAccess: privateEndpoints && empty(operatorAddresses) ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'None'
      virtualNetworkRules: privateEndpoints ? [] : [{ id: appSubnetId }]
      ipRules: [for address in operatorAddresses: { value: address }]
    }
  }
}

// The app writes a connection's secret when the connection is made: more than Secrets User, less than Secrets Officer.
resource keeper 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, 'secrets-keeper')
  properties: {
    roleName: 'Mapping secrets keeper (${resourceGroup().name})'
    description: 'Reads, sets, deletes and recovers secrets; lists, purges and exports none.'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [
      {
        actions: []
        notActions: []
        dataActions: [
          'Microsoft.KeyVault/vaults/secrets/getSecret/action'
          'Microsoft.KeyVault/vaults/secrets/setSecret/action'
          'Microsoft.KeyVault/vaults/secrets/delete'
          'Microsoft.KeyVault/vaults/secrets/recover/action'
        ]
        notDataActions: []
      }
    ]
  }
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, 'app', 'secrets-keeper')
  scope: vault
  properties: {
    roleDefinitionId: keeper.id
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource operatorsAssignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorsGroupId)) {
  name: guid(vault.id, operatorsGroupId, 'secrets-keeper')
  scope: vault
  properties: {
    roleDefinitionId: keeper.id
    principalId: operatorsGroupId
    principalType: 'Group'
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'workspace'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [
      { categoryGroup: 'audit', enabled: true }
    ]
  }
}

output id string = vault.id
output name string = vault.name
output uri string = vault.properties.vaultUri
