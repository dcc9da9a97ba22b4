using Parley.Planning.Tables;
using Parley.Planning.Tables.Remote;

namespace Parley.Planning.Tests.Tables.Remote;

public class RemoteServiceTableTests
{
    [Fact]
    public void A_footnote_is_told_as_a_condition_or_an_exception()
    {
        Assert.All(
            PlanningTables.RemoteServices.Rows.Where(row => row.Evidence == RemoteEvidence.Footnote),
            row => Assert.True(row.Exception is not null || !row.Conditions.IsEmpty, row.Service));
    }

    [Fact]
    public void A_status_that_nothing_decides_says_so()
    {
        var unresolved = PlanningTables.RemoteServices.Rows.Where(row => row.Evidence == RemoteEvidence.Unresolved).ToList();

        Assert.Equal(
            ["Silent Monitoring and Call Recording", "Dial via Office - Reverse", "Custom HTML tabs"],
            unresolved.Select(row => row.Service));
        Assert.All(unresolved, row => Assert.NotNull(row.Note));
    }

    [Fact]
    public void Media_are_encrypted_where_both_sides_are()
    {
        var local = PlanningTables.RemoteRules.MediaEncryption.Where(row => row.ClientEncryptedMode is not null).ToList();

        Assert.Equal(4, local.Count);
        Assert.All(local, row => Assert.Equal(row.ClientEncryptedMode is true && row.DeviceEncryptedMode is true, row.IsEncrypted));
        Assert.True(PlanningTables.RemoteRules.MediaEncryption.Single(row => row.ClientEncryptedMode is null).IsEncrypted);
    }
}
