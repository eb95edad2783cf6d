using Mapping.Functions.Autotask;

namespace Mapping.Functions.Tests.Autotask;

public class AutotaskWebTests
{
    [Theory]
    [InlineData("https://ww14.autotask.net/", "https://webservices14.autotask.net/ATServicesRest/", "https://ww14.autotask.net/")]
    [InlineData("https://ww14.autotask.net/Mvc/Start?x=1", "https://webservices14.autotask.net/ATServicesRest/", "https://ww14.autotask.net/")]
    [InlineData(null, "https://webservices14.autotask.net/ATServicesRest/", "https://ww14.autotask.net/")]
    [InlineData("https://ww3.autotask.net/", "http://127.0.0.1:5000/zones/a/ATServicesRest/", "https://ww3.autotask.net/")]
    [InlineData(null, "http://127.0.0.1:5000/zones/a/ATServicesRest/", null)]
    [InlineData("http://ww14.autotask.net/", "https://webservices14.autotask.net/ATServicesRest/", null)]
    [InlineData("https://ww15.autotask.net/", "https://webservices14.autotask.net/ATServicesRest/", null)]
    [InlineData("https://ww14.autotask.net.evil.example/", "https://webservices14.autotask.net/ATServicesRest/", null)]
    [InlineData("https://evil.example/ww14.autotask.net", "https://webservices14.autotask.net/ATServicesRest/", null)]
    [InlineData("https://me@ww14.autotask.net/", "https://webservices14.autotask.net/ATServicesRest/", null)]
    [InlineData("https://ww14.autotask.net:8443/", "https://webservices14.autotask.net/ATServicesRest/", null)]
    [InlineData("javascript:alert(1)", "https://webservices14.autotask.net/ATServicesRest/", null)]
    public void Only_the_zones_own_pages_by_https_are_linked(string? told, string api, string? web) =>
        Assert.Equal(web, AutotaskWeb.Of(told, new Uri(api))?.ToString());

    [Fact]
    public void A_contract_and_a_company_open_by_their_ids()
    {
        var web = new Uri("https://ww14.autotask.net/");

        Assert.Equal("https://ww14.autotask.net/Autotask/AutotaskExtend/ExecuteCommand.aspx?Code=OpenContract&ContractID=29", AutotaskWeb.Contract(web, 29));
        Assert.Equal("https://ww14.autotask.net/Autotask/AutotaskExtend/ExecuteCommand.aspx?Code=OpenAccount&AccountID=0", AutotaskWeb.Company(web, 0));
        Assert.Null(AutotaskWeb.Contract(null, 29));
        Assert.Null(AutotaskWeb.Contract(web, null));
    }
}
