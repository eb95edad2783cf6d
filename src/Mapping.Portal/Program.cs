using Mapping.Portal;

await PortalApp.Build(args).RunAsync();
