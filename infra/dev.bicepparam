// Pays for what it uses and sleeps otherwise. Storage and vault let in the app's subnet and nobody else.
using 'main.bicep'

param environmentName = 'dev'
param location = 'westeurope'
param backend = 'AzureStorage'
param privateEndpoints = false
param zoneRedundant = false

param app = {
  cloudCockpitApiUri: 'https://api.cloudcockpit.example.com/'
  cloudCockpitTokenUri: 'https://login.example.com/dev/oauth2/v2.0/token'
  cloudCockpitClientId: '00000000-0000-0000-0000-000000000000'
  others: {
    Mapping__OrderDeadline: '00:20:00'
  }
}

param scale = {
  maximumInstances: 40
  instanceMemoryMB: 512
  alwaysReadyHttp: 0
  alwaysReadyDurable: 0
}

param notifications = {
  emails: ['developers@example.com']
  monthlyBudget: 30
  budgetStart: '2026-12-01'
  healthTestLocations: []
}

param archiveRetentionDays = 1
param tags = {
  costCenter: 'development'
}
