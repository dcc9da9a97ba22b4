using Parley.Check.Tests.Support;
using Parley.Lab;

namespace Parley.Check.Tests.Products;

public sealed class ProductFixesTests
{
    [Fact]
    public async Task The_fix_names_the_setting_of_the_product_that_showed_the_fault()
    {
        await using var lab = await LabDeployment.StartAsync(
            new() { Faults = ["intermediate-missing"], PublishesStandardPorts = true }, TimeProvider.System);

        var report = await new Doctor(LabWorld.Of(lab)).CheckAsync(Sample.Request with { Time = DateTimeOffset.UtcNow });

        var cause = Assert.Single(report.Causes);
        var setting = Assert.Single(cause.Settings);
        Assert.Equal("Cisco Unified Communications Manager", setting.Product.Title);
        Assert.StartsWith(cause.Observation.Fix, cause.Fix, StringComparison.Ordinal);
        Assert.Contains("upload every authority's certificate as tomcat-trust", cause.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_fix_stays_as_it_is_where_nobody_says_what_he_is()
    {
        await using var lab = await LabDeployment.StartAsync(new() { Faults = ["self-signed"], PublishesStandardPorts = true }, TimeProvider.System);

        var report = await new Doctor(LabWorld.Of(lab)).CheckAsync(Sample.Request with { Time = DateTimeOffset.UtcNow });

        var cause = Assert.Single(report.Causes);
        Assert.Empty(cause.Settings);
        Assert.Equal(cause.Observation.Fix, cause.Fix);
    }
}
