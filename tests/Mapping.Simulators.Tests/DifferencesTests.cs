using System.Text.Json;
using Mapping.Simulators.Autotask.Switches;
using Mapping.Simulators.CloudCockpit;
using Mapping.Simulators.Faults;

namespace Mapping.Simulators.Tests;

public sealed class DifferencesTests
{
    [Theory]
    [InlineData(typeof(AutotaskSwitches))]
    [InlineData(typeof(CloudCockpitSettings))]
    public void Every_switch_is_explained(Type switches)
    {
        var page = ReadPage();

        Assert.All(switches.GetProperties().Where(property => property.GetMethod!.IsPublic), property =>
            Assert.Contains($"`{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_value_of_a_switch_is_named()
    {
        var page = ReadPage();
        var names = typeof(AutotaskSwitches).GetProperties().Select(property => property.PropertyType).Where(type => type.IsEnum).SelectMany(Enum.GetNames);

        Assert.All(names, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_fault_is_explained()
    {
        var page = ReadPage();

        Assert.All(Enum.GetNames<FaultKind>(), kind => Assert.Contains($"`{kind}`", page, StringComparison.Ordinal));
    }

    private static string ReadPage()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var page = Path.Combine(folder.FullName, "docs", "differences.md");
            if (File.Exists(page))
                return File.ReadAllText(page);
        }

        throw new FileNotFoundException("docs/differences.md stands in no folder above the tests.");
    }
}
