// Everything in the resource group, put together.
import { AppConfiguration, appSettings } from 'appSettings.bicep'
import { Backend, Entra, Notifications, Scale } from 'types.bicep'

param environmentName string
param location string
param tags object
param app AppConfiguration
param backend Backend
param scale Scale
param privateEndpoints bool
param zoneRedundant bool
param operatorAddresses string[]
param operatorsGroupId string
param entra Entra?
param notifications Notifications
param logRetentionDays int
param archiveRetentionDays int

var suffix = uniqueString(resourceGroup().id)
var name = 'mapping-${environmentName}-${take(suffix, 5)}'
var taskHub = 'MappingHub'
var usesScheduler = backend != 'AzureStorage'

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: 'id-${name}'
    location: location
    tags: tags
  }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: 'vnet-${name}'
    location: location
    tags: tags
  }
}

module insights 'modules/insights.bicep' = {
  name: 'insights'
  params: {
    name: name
    location: location
    tags: tags
    retentionInDays: logRetentionDays
    principalId: identity.outputs.principalId
  }
}

module runtimeStorage 'modules/runtimeStorage.bicep' = {
  name: 'runtimeStorage'
  params: {
    name: 'strun${suffix}'
    location: location
    tags: tags
    appSubnetId: network.outputs.appSubnetId
    operatorAddresses: operatorAddresses
    privateEndpoints: privateEndpoints
    principalId: identity.outputs.principalId
    usesQueues: !usesScheduler
    zoneRedundant: zoneRedundant
  }
}

module dataStorage 'modules/dataStorage.bicep' = {
  name: 'dataStorage'
  params: {
    name: 'stdata${suffix}'
    location: location
    tags: tags
    appSubnetId: network.outputs.appSubnetId
    operatorAddresses: operatorAddresses
    privateEndpoints: privateEndpoints
    principalId: identity.outputs.principalId
    operatorsGroupId: operatorsGroupId
    workspaceId: insights.outputs.workspaceId
    archiveRetentionDays: archiveRetentionDays
    zoneRedundant: zoneRedundant
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: 'kv-${suffix}'
    location: location
    tags: tags
    appSubnetId: network.outputs.appSubnetId
    operatorAddresses: operatorAddresses
    privateEndpoints: privateEndpoints
    principalId: identity.outputs.principalId
    operatorsGroupId: operatorsGroupId
    workspaceId: insights.outputs.workspaceId
  }
}

module scheduler 'modules/scheduler.bicep' = if (usesScheduler) {
  name: 'scheduler'
  params: {
    name: 'dts-${name}'
    location: location
    tags: tags
    sku: backend == 'SchedulerDedicated' ? 'Dedicated' : 'Consumption'
    taskHub: taskHub
    retentionDays: 30
    privateEndpoints: privateEndpoints
    principalId: identity.outputs.principalId
  }
}

module privateLinks 'modules/privateLinks.bicep' = if (privateEndpoints) {
  name: 'privateLinks'
  params: {
    name: name
    location: location
    tags: tags
    networkId: network.outputs.id
    subnetId: network.outputs.endpointsSubnetId
    runtimeStorageId: runtimeStorage.outputs.id
    dataStorageId: dataStorage.outputs.id
    vaultId: vault.outputs.id
    schedulerId: scheduler.?outputs.id ?? ''
  }
}

module functionApp 'modules/functionApp.bicep' = {
  name: 'functionApp'
  params: {
    name: 'func-${name}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    appSubnetId: network.outputs.appSubnetId
    packagesUri: runtimeStorage.outputs.packagesUri
    scale: scale
    zoneRedundant: zoneRedundant
    entra: entra
    workspaceId: insights.outputs.workspaceId
    settings: appSettings(app, {
      identityClientId: identity.outputs.clientId
      runtimeStorageName: runtimeStorage.outputs.name
      tablesUri: dataStorage.outputs.tablesUri
      archiveUri: dataStorage.outputs.archiveUri
      vaultUri: vault.outputs.uri
      applicationInsights: insights.outputs.address
      taskHub: taskHub
      scheduler: scheduler.?outputs.endpoint
    })
  }
  dependsOn: [privateLinks]
}

module watch 'watch.bicep' = {
  name: 'watch'
  params: {
    name: name
    location: location
    tags: tags
    workspaceId: insights.outputs.workspaceId
    componentId: insights.outputs.componentId
    functionAppUrl: functionApp.outputs.url
    notifications: notifications
  }
}

output functionAppName string = functionApp.outputs.name
output functionAppUrl string = functionApp.outputs.url
output vaultName string = vault.outputs.name
output dataStorageName string = dataStorage.outputs.name
