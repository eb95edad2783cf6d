using Mapping.Portal.Tests.Support;

[assembly: AssemblyFixture(typeof(PortalStage))]
