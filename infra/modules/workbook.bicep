param location string
param tags object
param componentId string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'mapping')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Subscription mapping'
    category: 'workbook'
    sourceId: componentId
    serializedData: loadTextContent('../monitoring/workbook.json')
    version: '1.0'
  }
}
