// Durable Task Scheduler: keeps the runs instead of queues and tables, and shows them on a dashboard.
import { roles } from '../roles.bicep'

param name string
param location string
param tags object
param sku 'Consumption' | 'Dedicated'
param taskHub string
param retentionDays int
param privateEndpoints bool
param principalId string

resource scheduler 'Microsoft.DurableTask/schedulers@2026-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    ipAllowlist: ['0.0.0.0/0']
    publicNetworkAccess: privateEndpoints ? 'Disabled' : 'Enabled'
    sku: sku == 'Dedicated' ? { name: 'Dedicated', capacity: 1 } : { name: 'Consumption' }
  }

  resource hub 'taskHubs' = {
    name: taskHub
  }

  resource retention 'retentionPolicies' = {
    name: 'default'
    properties: {
      retentionPolicies: [
        { retentionPeriodInDays: retentionDays }
      ]
    }
  }
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(scheduler::hub.id, 'app', roles.durableTaskDataContributor)
  scope: scheduler::hub
  properties: {
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.durableTaskDataContributor
    )
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

output id string = scheduler.id
output endpoint string = scheduler.properties.endpoint
