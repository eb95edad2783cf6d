// What the Functions host needs for itself: packages, keys, timer locks, and Durable's queues and histories.
import { roles } from '../roles.bicep'

param name string
param location string
param tags object
param appSubnetId string
param operatorAddresses string[]
param privateEndpoints bool
param principalId string
param usesQueues bool
param zoneRedundant bool

var packages = 'packages'

module account 'storageAccount.bicep' = {
  name: '${name}-account'
  params: {
    name: name
    location: location
    tags: tags
    appSubnetId: appSubnetId
    operatorAddresses: operatorAddresses
    privateEndpoints: privateEndpoints
    containers: [packages]
    sku: zoneRedundant ? 'Standard_ZRS' : 'Standard_LRS'
  }
}

// The host itself asks for Owner on blobs; queues and tables hold the task hub.
var needed = concat(
  [roles.storageBlobDataOwner],
  usesQueues ? [roles.storageQueueDataContributor, roles.storageTableDataContributor] : []
)

resource storage 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: name
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in needed: {
    name: guid(storage.id, 'app', role)
    scope: storage
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
      principalId: principalId
      principalType: 'ServicePrincipal'
    }
    dependsOn: [account]
  }
]

output id string = account.outputs.id
output name string = account.outputs.name
output packagesUri string = '${account.outputs.blobUri}${packages}'
