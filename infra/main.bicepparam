// For azd: values come from its environment (azd env set NAME value).
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'dev')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param backend = 'AzureStorage'
param privateEndpoints = bool(readEnvironmentVariable('PRIVATE_ENDPOINTS', 'false'))
param zoneRedundant = false
param operatorsGroupId = readEnvironmentVariable('OPERATORS_GROUP_ID', '')

param app = {
  cloudCockpitApiUri: readEnvironmentVariable('CLOUDCOCKPIT_API_URI', 'https://api.cloudcockpit.com/')
  cloudCockpitTokenUri: readEnvironmentVariable('CLOUDCOCKPIT_TOKEN_URI', 'https://login.example.com/oauth2/v2.0/token')
  cloudCockpitClientId: readEnvironmentVariable('CLOUDCOCKPIT_CLIENT_ID', '00000000-0000-0000-0000-000000000000')
}

param scale = {
  maximumInstances: 40
  instanceMemoryMB: 2048
  alwaysReadyHttp: 0
  alwaysReadyDurable: 0
}

param notifications = {
  emails: [readEnvironmentVariable('ALERT_EMAIL', 'operations@example.com')]
  monthlyBudget: 50
  budgetStart: readEnvironmentVariable('BUDGET_START', '2026-12-01')
  healthTestLocations: []
}
