// Who looks after the app: alerts, the health test, the workbook, the budget.
import { Notifications } from 'types.bicep'

param name string
param location string
param tags object
param workspaceId string
param componentId string
param functionAppUrl string
param notifications Notifications

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    location: location
    tags: tags
    workspaceId: workspaceId
    emails: notifications.emails
  }
}

module healthTest 'modules/healthTest.bicep' = if (!empty(notifications.healthTestLocations)) {
  name: 'healthTest'
  params: {
    name: 'health-${name}'
    location: location
    tags: tags
    componentId: componentId
    actionGroupId: alerts.outputs.actionGroupId
    healthUrl: '${functionAppUrl}/api/health'
    fromLocations: notifications.healthTestLocations
  }
}

module workbook 'modules/workbook.bicep' = {
  name: 'workbook'
  params: {
    location: location
    tags: tags
    componentId: componentId
  }
}

module budget 'modules/budget.bicep' = {
  name: 'budget'
  params: {
    amount: notifications.monthlyBudget
    startDate: notifications.budgetStart
    emails: notifications.emails
    actionGroupId: alerts.outputs.actionGroupId
  }
}
