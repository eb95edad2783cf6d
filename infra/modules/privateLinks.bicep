// A private endpoint for each service that the app uses, and the zones that let the app find them by their ordinary names.
param name string
param location string
param tags object
param networkId string
param subnetId string
param runtimeStorageId string
param dataStorageId string
param vaultId string

@description('Empty when Azure Storage keeps the runs.')
param schedulerId string

var storage = environment().suffixes.storage
var links = concat(
  [
    { name: 'runtime-blob', resource: runtimeStorageId, group: 'blob', zone: 'privatelink.blob.${storage}' }
    { name: 'runtime-queue', resource: runtimeStorageId, group: 'queue', zone: 'privatelink.queue.${storage}' }
    { name: 'runtime-table', resource: runtimeStorageId, group: 'table', zone: 'privatelink.table.${storage}' }
    { name: 'data-blob', resource: dataStorageId, group: 'blob', zone: 'privatelink.blob.${storage}' }
    { name: 'data-table', resource: dataStorageId, group: 'table', zone: 'privatelink.table.${storage}' }
    { name: 'vault', resource: vaultId, group: 'vault', zone: 'privatelink.vaultcore.azure.net' }
  ],
  empty(schedulerId)
    ? []
    : [{ name: 'scheduler', resource: schedulerId, group: 'scheduler', zone: 'privatelink.durabletask.io' }]
)

module zones 'privateZone.bicep' = [
  for zone in union(map(links, link => link.zone), []): {
    name: take('zone-${zone}', 64)
    params: {
      name: zone
      tags: tags
      networkId: networkId
    }
  }
]

module endpoints 'privateEndpoint.bicep' = [
  for link in links: {
    name: 'endpoint-${link.name}'
    params: {
      name: 'pe-${name}-${link.name}'
      location: location
      tags: tags
      subnetId: subnetId
      resourceId: link.resource
      groupId: link.group
      zoneName: link.zone
    }
    dependsOn: [zones]
  }
]
