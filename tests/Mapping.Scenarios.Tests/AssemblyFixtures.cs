using Mapping.TestKit.Staging;

[assembly: AssemblyFixture(typeof(Stage))]
