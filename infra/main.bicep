// The whole app in a resource group of its own: az deployment sub create, or azd up.
targetScope = 'subscription'

import { AppConfiguration } from 'appSettings.bicep'
import { Backend, Entra, Notifications, Scale } from 'types.bicep'

@description('Names the environment and its resources, such as dev or prod.')
@minLength(2)
@maxLength(12)
param environmentName string

@description('Azure region of all resources.')
param location string = deployment().location

param resourceGroupName string = 'rg-mapping-${environmentName}'

@description('Set on every resource, besides the environment\'s name.')
param tags object = {}

@description('What the app must know of Autotask and CloudCockpit.')
param app AppConfiguration

@description('Where Durable keeps its runs. It can\'t be changed for an environment that has runs.')
param backend Backend = 'AzureStorage'

param scale Scale

@description('Private endpoints for storage, vault and scheduler. Without them only the app\'s own subnet reaches storage and vault.')
param privateEndpoints bool

@description('Copies in three zones, and of the data in a second region; the region must have zones.')
param zoneRedundant bool

@description('Addresses (CIDR) from which people may reach storage and vault.')
param operatorAddresses string[] = []

@description('Object id of the Entra group that operates the app: reads the tables, sets secrets. Empty: nobody.')
param operatorsGroupId string = ''

@description('Callers show an Entra token besides the function key, when set.')
param entra Entra?

param notifications Notifications

@description('Days for which logs stay.')
param logRetentionDays int = 30

@description('Days for which an archived month of the audit log can\'t be changed or deleted.')
@minValue(1)
@maxValue(146000)
param archiveRetentionDays int = 3650

var allTags = union(tags, { 'azd-env-name': environmentName, application: 'subscription-mapping' })

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: resourceGroupName
  location: location
  tags: allTags
}

module resources 'resources.bicep' = {
  name: 'resources'
  scope: group
  params: {
    environmentName: environmentName
    location: location
    tags: allTags
    app: app
    backend: backend
    scale: scale
    privateEndpoints: privateEndpoints
    zoneRedundant: zoneRedundant
    operatorAddresses: operatorAddresses
    operatorsGroupId: operatorsGroupId
    entra: entra
    notifications: notifications
    logRetentionDays: logRetentionDays
    archiveRetentionDays: archiveRetentionDays
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_APP string = resources.outputs.functionAppName
output AZURE_FUNCTION_URL string = resources.outputs.functionAppUrl
output AZURE_KEY_VAULT string = resources.outputs.vaultName
output AZURE_DATA_STORAGE string = resources.outputs.dataStorageName
