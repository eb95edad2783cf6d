// Orders, mappings, ledger and audit log: what a backup must cover, apart from all that the host writes.
import { roles } from '../roles.bicep'

param name string
param location string
param tags object
param appSubnetId string
param operatorAddresses string[]
param privateEndpoints bool
param principalId string
param operatorsGroupId string
param workspaceId string
param archiveRetentionDays int
param zoneRedundant bool

var archive = 'audit-archive'

module account 'storageAccount.bicep' = {
  name: '${name}-account'
  params: {
    name: name
    location: location
    tags: tags
    appSubnetId: appSubnetId
    operatorAddresses: operatorAddresses
    privateEndpoints: privateEndpoints
    containers: [archive]
    sku: zoneRedundant ? 'Standard_GZRS' : 'Standard_LRS'
  }
}

resource storage 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: name

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource archiveContainer 'containers' existing = {
      name: archive

      // Written once, then read only. Lock the policy when its length has been decided: a locked one can only be prolonged.
      resource policy 'immutabilityPolicies' = {
        name: 'default'
        properties: {
          immutabilityPeriodSinceCreationInDays: archiveRetentionDays
          allowProtectedAppendWrites: false
        }
        dependsOn: [account]
      }
    }
  }

  resource tables 'tableServices' existing = {
    name: 'default'
  }
}

// The app makes its tables at the start, so the role is the account's; nothing else is in this account.
resource tableAssignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, 'app', roles.storageTableDataContributor)
  scope: storage
  properties: {
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.storageTableDataContributor
    )
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
  dependsOn: [account]
}

resource archiveAssignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, archive, 'app', roles.storageBlobDataContributor)
  scope: storage::blobs::archiveContainer
  properties: {
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.storageBlobDataContributor
    )
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
  dependsOn: [account]
}

resource operatorsAssignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorsGroupId)) {
  name: guid(storage.id, operatorsGroupId, roles.storageTableDataReader)
  scope: storage
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageTableDataReader)
    principalId: operatorsGroupId
    principalType: 'Group'
  }
  dependsOn: [account]
}

resource tableDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'workspace'
  scope: storage::tables
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageDelete', enabled: true }
    ]
  }
  dependsOn: [account]
}

resource blobDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'workspace'
  scope: storage::blobs
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
  dependsOn: [account]
}

output id string = account.outputs.id
output name string = account.outputs.name
output tablesUri string = account.outputs.tableUri
output archiveUri string = '${account.outputs.blobUri}${archive}'
