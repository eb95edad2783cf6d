// Private endpoints, three zones, instances that never sleep.
using 'main.bicep'

param environmentName = 'prod'
param location = 'westeurope'
param backend = 'AzureStorage'
param privateEndpoints = true
param zoneRedundant = true
param operatorsGroupId = readEnvironmentVariable('OPERATORS_GROUP_ID', '')

param app = {
  // Each instance has a budget of its own; the one counter at Autotask stops them all at 90 %.
  autotaskCallsPerHour: 4000
  cloudCockpitApiUri: readEnvironmentVariable('CLOUDCOCKPIT_API_URI', 'https://api.cloudcockpit.com/')
  cloudCockpitTokenUri: readEnvironmentVariable('CLOUDCOCKPIT_TOKEN_URI', 'https://login.example.com/oauth2/v2.0/token')
  cloudCockpitClientId: readEnvironmentVariable('CLOUDCOCKPIT_CLIENT_ID', '00000000-0000-0000-0000-000000000000')
}

param scale = {
  maximumInstances: 40
  instanceMemoryMB: 2048
  // Two of each: a zone may fail.
  alwaysReadyHttp: 2
  alwaysReadyDurable: 2
}

param notifications = {
  emails: [readEnvironmentVariable('ALERT_EMAIL', 'operations@example.com')]
  monthlyBudget: 300
  budgetStart: readEnvironmentVariable('BUDGET_START', '2026-12-01')
  healthTestLocations: ['emea-nl-ams-azr', 'emea-gb-db3-azr', 'emea-fr-pra-edge']
}

param logRetentionDays = 90
param archiveRetentionDays = 3650
param tags = {
  costCenter: 'operations'
  criticality: 'high'
}
