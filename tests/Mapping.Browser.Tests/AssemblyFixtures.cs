using Mapping.Browser.Tests.Support;

[assembly: AssemblyFixture(typeof(PortalStage))]
