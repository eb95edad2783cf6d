using Mapping.TestKit.Azurite;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
