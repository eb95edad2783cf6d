// Every setting that the app reads on Azure. A test holds this list and the app's options together.
// Values that differ by environment come in; all others stand here as the app would choose them itself.

@export()
type AppConfiguration = {
  @description('Autotask, up to and including ATServicesRest/.')
  autotaskZoneDiscoveryUri: string?

  @description('Calls an hour of one connection from one instance of the app. Autotask\'s own counter is watched besides.')
  autotaskCallsPerHour: int?

  @description('CloudCockpit\'s API.')
  cloudCockpitApiUri: string

  @description('Where its access tokens come from.')
  cloudCockpitTokenUri: string

  @description('The client; its secret is the secret CloudCockpitClientSecret of the vault.')
  cloudCockpitClientId: string

  cloudCockpitScope: string?

  @description('Days for which ended runs stay in the task hub.')
  runRetentionDays: int?

  @description('Full months of the audit log that stay in the table; older ones are in the archive.')
  auditMonths: int?

  @description('Issuer of callers\' tokens; without it the function key alone lets in.')
  entraAuthority: string?

  @description('Whom the tokens must be for.')
  entraAudience: string?

  @description('Any other setting by its name, such as Mapping__OrderDeadline.')
  others: { *: string }?
}

@export()
type Surroundings = {
  identityClientId: string
  runtimeStorageName: string
  tablesUri: string
  archiveUri: string
  vaultUri: string
  applicationInsights: string
  taskHub: string
  scheduler: string?
}

@export()
func appSettings(app AppConfiguration, around Surroundings) object =>
  union(
    {
      Autotask__ZoneDiscoveryUri: app.?autotaskZoneDiscoveryUri ?? 'https://webservices.autotask.net/ATServicesRest/'
      Autotask__CallTimeout: '00:00:30'
      Autotask__PicklistCacheDuration: '04:00:00'
      Autotask__CallsPerHour: string(app.?autotaskCallsPerHour ?? 8000)
      Autotask__InteractiveReservePercent: '10'

      CloudCockpit__ApiUri: app.cloudCockpitApiUri
      CloudCockpit__TokenUri: app.cloudCockpitTokenUri
      CloudCockpit__ClientId: app.cloudCockpitClientId
      CloudCockpit__Scope: app.?cloudCockpitScope ?? ''
      CloudCockpit__CallTimeout: '00:01:00'

      Mapping__OrderDeadline: '01:00:00'
      Mapping__FaultDeadline: '00:08:00'
      Mapping__ThrottleDeadline: '03:00:00'
      Mapping__LostRunAge: '00:10:00'
      Mapping__SettleTime: '00:00:40'

      AzurePlans__Enabled: 'true'
      AzurePlans__CostSchedule: '0 0 6 9 * *'
      AzurePlans__ResetSchedule: '0 0 5 1 * *'
      AzurePlans__MonthsBack: '1'
      AzurePlans__BilledMonth: 'Usage'
      AzurePlans__PostedPeriod: 'Next'
      AzurePlans__Estimates: 'false'
      AzurePlans__CostDeadline: '20.00:00:00'
      AzurePlans__LookAgain: '1.00:00:00'
      AzurePlans__AnomalyFactor: '3'
      AzurePlans__AnomalyLowFactor: '0.1'
      AzurePlans__CatchUpMonths: '24'
      AzurePlans__RestatedMonths: '3'
      AzurePlans__ConnectionsAtOnce: '5'
      AzurePlans__PlansAtOnce: '3'

      Storage__TablesUri: around.tablesUri
      Storage__ManagedIdentityClientId: around.identityClientId

      Secrets__VaultUri: around.vaultUri
      Secrets__ManagedIdentityClientId: around.identityClientId
      Secrets__CacheDuration: '00:01:00'

      Retention__Runs: '${app.?runRetentionDays ?? 90}.00:00:00'
      Retention__AuditMonths: string(app.?auditMonths ?? 13)
      Retention__ArchiveUri: around.archiveUri

      Entra__Authority: app.?entraAuthority ?? ''
      Entra__Audience: app.?entraAudience ?? ''
      Entra__TenantClaim: 'cockpit_tenant'
      Entra__ContextClaim: 'cockpit_context'
    },
    hostSettings(around),
    app.?others ?? {}
  )

// What the Functions host reads. No key and no connection string: the identity opens the storage account.
func hostSettings(around Surroundings) object =>
  union(
    {
      AZURE_CLIENT_ID: around.identityClientId
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: around.identityClientId
      AzureWebJobsStorage__blobServiceUri: 'https://${around.runtimeStorageName}.blob.${environment().suffixes.storage}'
      AzureWebJobsStorage__queueServiceUri: 'https://${around.runtimeStorageName}.queue.${environment().suffixes.storage}'
      AzureWebJobsStorage__tableServiceUri: 'https://${around.runtimeStorageName}.table.${environment().suffixes.storage}'
      TASKHUB_NAME: around.taskHub
      // A little above what the app takes of a cost file (104857600), so that the app itself refuses a larger one, with a sentence.
      FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: '110100480'
      // The address of Application Insights; it authenticates nobody (DisableLocalAuth), the next line does.
      APPLICATIONINSIGHTS_CONNECTION_STRING: around.applicationInsights
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${around.identityClientId};Authorization=AAD'
    },
    empty(around.?scheduler)
      ? {}
      : {
          DURABLE_TASK_SCHEDULER: 'Endpoint=${around.?scheduler};Authentication=ManagedIdentity;ClientID=${around.identityClientId}'
        }
  )
