@export()
@description('AzureStorage: queues and tables of the runtime account. SchedulerConsumption and SchedulerDedicated: Durable Task Scheduler.')
type Backend = 'AzureStorage' | 'SchedulerConsumption' | 'SchedulerDedicated'

@export()
type Scale = {
  @minValue(40)
  @maxValue(1000)
  maximumInstances: int

  instanceMemoryMB: 512 | 2048 | 4096

  @description('Instances that never sleep, for requests and for runs; 0 to pay for nothing while nothing happens.')
  alwaysReadyHttp: int
  alwaysReadyDurable: int
}

@export()
@description('An app registration that exposes an API with app roles.')
type Entra = {
  clientId: string
  @description('Its tokens\' issuer, such as https://login.microsoftonline.com/{directory}/v2.0.')
  issuer: string
  @description('Client ids of the applications that may call.')
  allowedClients: string[]
}

@export()
type Notifications = {
  @description('Who hears of alerts.')
  emails: string[]

  @description('Currency units a month of this resource group; mails at 80 % and 100 %, and when the forecast passes it.')
  monthlyBudget: int

  @description('First day of the budget\'s first month. It can\'t be changed later.')
  budgetStart: string

  @description('From where the health route is asked every five minutes; none when the app is private.')
  healthTestLocations: string[]
}
