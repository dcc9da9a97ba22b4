using Parley.Certificates.Revocation;
using Parley.Issuance.Authorities;

namespace Parley.Issuance.Tests.Authorities;

/// <summary>The process or the machine ends at any moment: nothing that was handed out is lost, and no serial number is taken twice.</summary>
public sealed class CrashTests : IDisposable
{
    /// <summary>Writes and flushes of the work below, and some to spare: the last runs are not cut.</summary>
    const int MostOperations = 18;

    readonly TestAuthority _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void A_cut_at_any_write_loses_nothing_that_was_handed_out()
    {
        var request = TestRequests.Read(TestRequests.Encode(TestRequests.Names("dns:im.example.com")));
        var whole = 0;
        for (var operations = 0; operations < MostOperations; operations++)
        {
            foreach (var part in new[] { 0, 0.5, 1 })
            {
                var folder = _test.Copy($"cut-{operations}-{part}");
                var (handedOut, revoked, wasCut) = Work(folder, operations, part, request);
                whole += wasCut ? 0 : 1;

                using var authority = TestAuthority.Open(folder);
                var serials = authority.Certificates.Select(certificate => certificate.Serial).ToList();
                Assert.All(handedOut, serial => Assert.Contains(serial, serials));
                Assert.All(revoked, serial => Assert.NotNull(authority.Find(serial)[0].RevokedSince));
                // The work goes on, with numbers that were never taken.
                var next = TestAuthority.Sign(authority, "dns:next.example.com").Serial;
                Assert.DoesNotContain(next, serials);
                using var key = TestAuthority.Unlock(authority);
                TestAuthority.List(authority.IssueList(AuthorityLevel.Issuing, key, TestAuthority.Now));
                Assert.DoesNotContain(Lines(folder), line => line.Length == 0);
                Directory.Delete(folder, recursive: true);
            }
        }

        Assert.True(whole > 0, "some run must reach its end, or not every write was cut");
    }

    [Fact]
    public void A_journal_that_ends_at_any_octet_opens_with_all_whole_lines_and_takes_no_number_twice()
    {
        using (var authority = _test.Open())
        {
            var issued = TestAuthority.Sign(authority, "dns:im.example.com");
            authority.Revoke(issued.Serial, RevocationReason.Superseded, TestAuthority.Now, TestAuthority.Now);
        }

        var journal = File.ReadAllBytes(_test.Journal);
        var lines = Lines(_test.Folder);
        var begun = lines.Take(6).Sum(line => line.Length + 1); // root, issuing and their lists
        Assert.Equal(9, lines.Length);
        for (var length = begun; length <= journal.Length; length += length == journal.Length - 1 ? 1 : Math.Min(7, Math.Max(1, journal.Length - 1 - length)))
        {
            Assert.True(JournalReader.TryRead(journal.AsMemory(0, length), out var content, out var why), why);
            Assert.True(AuthorityState.TryMake(content.Entries, out var state, out why), why);

            var complete = journal.AsSpan(0, length).Count((byte)'\n');
            Assert.Equal(complete, content.Entries.Length);
            Assert.Equal(length - lines.Take(complete).Sum(line => line.Length + 1), content.Torn.Length);
            Assert.All(content.Entries.OfType<JournalEntry.Reserved>(), entry => Assert.True(state.IsTaken(entry.Serial)));
        }
    }

    [Fact]
    public void A_torn_line_is_told_kept_and_taken_away()
    {
        File.AppendAllText(_test.Journal, "0123456789 {\"kind\":\"iss");

        using (var authority = _test.Open())
        {
            Assert.Equal(23, authority.TornOctets);
            Assert.Contains(AuthorityHealth.Of(authority, TestAuthority.Now), finding => finding.Finding.Code == "issuance.authority.journal-torn");
            TestAuthority.Sign(authority, "dns:im.example.com");
        }

        using var again = _test.Open();
        Assert.Equal((0, 3), (again.TornOctets, again.Certificates.Length));
        Assert.Equal("0123456789 {\"kind\":\"iss\n", File.ReadAllText(Path.Combine(_test.Folder, "journal.torn")));
    }

    [Theory]
    [InlineData("changed", "does not fit")]
    [InlineData("left out", "does not fit")]
    [InlineData("moved", "does not fit")]
    [InlineData("short", "is shorter than its digest")]
    public void A_journal_that_was_changed_is_no_journal(string how, string expected)
    {
        var lines = Lines(_test.Folder).ToList();
        switch (how)
        {
            case "changed":
                lines[1] = lines[1].Replace("\"role\":\"root\"", "\"role\":\"toor\"", StringComparison.Ordinal);
                break;
            case "left out":
                lines.RemoveAt(1);
                break;
            case "moved":
                (lines[0], lines[1]) = (lines[1], lines[0]);
                break;
            default:
                lines[0] = "";
                break;
        }

        File.WriteAllText(_test.Journal, string.Join('\n', lines) + "\n");

        Assert.False(PrivateAuthority.TryOpen(_test.Folder, out _, out var why));
        Assert.Contains(expected, why, StringComparison.Ordinal);
        Assert.Contains("nothing is signed until then", why, StringComparison.Ordinal);
    }

    static (List<string> HandedOut, List<string> Revoked, bool WasCut) Work(
        string folder, int operations, double part, Parley.Certificates.Requests.CertificateRequest request)
    {
        CutStream? journal = null;
        Assert.True(PrivateAuthority.TryOpen(folder, isChanged: true, (path, _) => journal = new(path, operations, part), out var authority, out var why), why);
        var (handedOut, revoked) = (new List<string>(), new List<string>());
        using (authority)
        using (var key = TestAuthority.Unlock(authority))
        {
            try
            {
                for (var round = 0; round < 2; round++)
                {
                    var decision = authority.Decide(request, new() { Role = TestRequests.Role("plain") }, TestAuthority.Now);
                    handedOut.Add(authority.Issue(decision, key, TestAuthority.Now).Serial);
                }

                authority.Revoke(handedOut[0], RevocationReason.Superseded, TestAuthority.Now, TestAuthority.Now);
                revoked.Add(handedOut[0]);
                authority.IssueList(AuthorityLevel.Issuing, key, TestAuthority.Now);
            }
            catch (IOException)
            {
                // After the cut nothing is written any more, whoever tries.
                Assert.Throws<IOException>(() => authority.IssueList(AuthorityLevel.Issuing, key, TestAuthority.Now));
            }
        }

        Assert.NotNull(journal);
        return (handedOut, revoked, journal.IsCut);
    }

    static string[] Lines(string folder) => File.ReadAllText(Path.Combine(folder, "journal")).TrimEnd('\n').Split('\n');
}
