// What a person has to know of. Each rule looks at a metric of the app; docs/operations.md says what to do.
param location string
param tags object
param workspaceId string
param emails string[]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'mapping-people'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'mapping'
    emailReceivers: [
      for (email, i) in emails: {
        name: 'email-${i}'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

var rules = loadJsonContent('../monitoring/alerts.json')

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: rule.name
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.title
      description: '${rule.description} See docs/operations.md, Alerts.'
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: rule.every
      windowSize: rule.window
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: join(rule.query, '\n')
            metricMeasureColumn: 'value'
            timeAggregation: 'Maximum'
            operator: 'GreaterThan'
            threshold: rule.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [people.id]
      }
    }
  }
]

output actionGroupId string = people.id
