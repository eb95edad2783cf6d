using Mapping.Browser.Tests.Browsers;

[assembly: AssemblyFixture(typeof(BrowserFixture))]
