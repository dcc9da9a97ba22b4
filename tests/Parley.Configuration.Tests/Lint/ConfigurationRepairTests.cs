using System.Text;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.Lint;

namespace Parley.Configuration.Tests.Lint;

public sealed class ConfigurationRepairTests
{
    [Fact]
    public void A_sound_file_stays_as_it_is() => Assert.Equal(LintSamples.Sound, LintSamples.Repair(LintSamples.Sound));

    [Theory]
    [InlineData("<config>\r\n</config>", "<config version=\"1.0\">\r\n</config>")]
    [InlineData(
        "<config version='1.0'><!-- a --><policies  x='y'>\n\t<Telephony_Enable>\n yes <!-- kept --></Telephony_Enable></policies ></config>\n",
        "<config version='1.0'><!-- a --><Policies  x='y'>\n\t<Telephony_Enabled>\n yes <!-- kept --></Telephony_Enabled></Policies ></config>\n")]
    [InlineData(
        "<config version='1.0'><Policies><Telephony_Enabled> yes </Telephony_Enabled></Policies></config>",
        "<config version='1.0'><Policies><Telephony_Enabled> true </Telephony_Enabled></Policies></config>")]
    [InlineData(
        "<config version='1.0'>\r\n  <Client>\r\n    <UseSSL>true</UseSSL>\r\n    <IP_Mode>Dual_Stack</IP_Mode>\r\n  </Client>\r\n  <Directory>\r\n    <UseANR>true</UseANR>\r\n  </Directory>\r\n</config>",
        "<config version='1.0'>\r\n  <Client>\r\n    <IP_Mode>Dual_Stack</IP_Mode>\r\n  </Client>\r\n  <Directory>\r\n    <UseANR>true</UseANR>\r\n    <UseSSL>true</UseSSL>\r\n  </Directory>\r\n</config>")]
    [InlineData(
        "<config version='1.0'>\n  <Client/>\n  <Telephony_Enabled>true</Telephony_Enabled>\n</config>",
        "<config version='1.0'>\n  <Client/>\n  <Policies>\n    <Telephony_Enabled>true</Telephony_Enabled>\n  </Policies>\n</config>")]
    [InlineData(
        "<config version='1.0'><Telephony_Enabled>true</Telephony_Enabled><Voicemail_Enabled>true</Voicemail_Enabled></config>",
        "<config version='1.0'><Policies><Telephony_Enabled>true</Telephony_Enabled><Voicemail_Enabled>true</Voicemail_Enabled></Policies></config>")]
    [InlineData(
        "<config version='1.0'><Client><UseSSL/><Telephony_Enabled>true</Telephony_Enabled></Client><Policies/></config>",
        "<config version='1.0'><Client></Client><Policies><Telephony_Enabled>true</Telephony_Enabled></Policies><Directory><UseSSL/></Directory></config>")]
    [InlineData(
        "<config version='1.0'><Options>\n <IP_Mode>two stacks</IP_Mode>\n <IP_MODE>Dual_Stack</IP_MODE>\n</Options></config>",
        "<config version='1.0'><Options>\n</Options><Client><IP_Mode>Dual_Stack</IP_Mode></Client></config>")]
    public void Changes_what_is_wrong_and_nothing_else(string before, string after) => Assert.Equal(after, LintSamples.Repair(before));

    [Fact]
    public void Leaves_alone_what_a_person_must_decide()
    {
        const string text = "<config version='1.0'><Directory><ConnectionPassword>x</ConnectionPassword><SearchTimeout>soon</SearchTimeout>"
            + "<UseANR>true</UseANR><UseANR>false</UseANR><BDIUseANR>true</BDIUseANR></Directory></config>";

        Assert.Equal(text, LintSamples.Repair(text));
    }

    [Fact]
    public void Tells_what_it_did_and_what_remains()
    {
        var result = ConfigurationRepair.Apply(
            LintSamples.Read("<config version='1.0'><Client><UseSSL>yes</UseSSL><X1234567/></Client></config>"), new());

        Assert.Equal(
            ["config.parameter.misplaced", "config.value.wrong-type"], result.Applied.Select(finding => finding.Observation.Finding.Code).Order());
        Assert.Equal(["config.parameter.unknown"], result.Remaining.Select(finding => finding.Observation.Finding.Code));
    }

    [Fact]
    public void Keeps_mark_encoding_and_line_ends()
    {
        var encoding = new UnicodeEncoding(bigEndian: true, byteOrderMark: true);
        byte[] File(string value) => [.. encoding.GetPreamble(), .. encoding.GetBytes($"<config version='1.0'>\r\n<!-- ü --><Policies><Telephony_Enabled>{value}</Telephony_Enabled></Policies>\r\n</config>\r\n")];

        var repaired = ConfigurationRepair.Apply(LintSamples.Read(File("no")), new());

        Assert.Equal(File("false"), repaired.Document.Source.Octets.ToArray());
    }

    [Theory]
    [InlineData("utf-16", "utf-8", "utf-8")]
    [InlineData("utf-8", "utf-16", "utf-16")]
    [InlineData("us-ascii", "utf-8", "utf-8")]
    public void Writes_the_encoding_that_a_file_is_in(string declared, string actual, string written)
    {
        var encoding = Encoding.GetEncoding(actual);
        byte[] File(string name) => [.. encoding.GetPreamble(), .. encoding.GetBytes($"<?xml version='1.0' encoding='{name}'?><config version='1.0'><!-- ü --></config>")];

        var repaired = ConfigurationRepair.Apply(LintSamples.Read(File(declared)), new());

        Assert.Equal(File(written), repaired.Document.Source.Octets.ToArray());
        Assert.Equal(["config.file.encoding-differs"], repaired.Applied.Select(finding => finding.Observation.Finding.Code));
    }

    [Fact]
    public void Mends_a_large_file_of_a_code_page()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("windows-1252")!; // always there
        var names = string.Concat(Enumerable.Repeat("<SipUri>ä</SipUri><!-- ööööööööööööööö -->", 19_000));

        var result = ConfigurationRepair.Apply(
            LintSamples.Read(encoding.GetBytes($"<?xml version='1.0' encoding='windows-1252'?><config version='1.0'><Directory>{names}</Directory></config>")), new());

        Assert.Single(result.Document.Entries);
    }

    [Fact]
    public void Mends_a_large_file_in_few_rounds()
    {
        var names = string.Concat(Enumerable.Repeat("  <Telephony_Enabled>true</Telephony_Enabled>\n", 3_000));

        var result = ConfigurationRepair.Apply(LintSamples.Read($"<config version='1.0'>\n{names}</config>"), new());

        Assert.Equal(
            "<config version='1.0'>\n  <Policies>\n    <Telephony_Enabled>true</Telephony_Enabled>\n  </Policies>\n</config>", result.Document.Source.Text);
    }

    [Fact]
    public void Any_file_is_repaired_once_and_for_all()
    {
        const int seed = 20261121;
        var random = new Random(seed);
        string[] pieces =
        [
            "<Client>", "</Client>", "<policies>", "</policies>", "<Directory>", "</Directory>", "<Phone/>", "<Extra>", "</Extra>", "\r\n  ", "\n", "<!-- c -->", "&amp;",
            "<UseSSL>yes</UseSSL>", "<UseSSL/>", "<IP_MODE>two stacks</IP_MODE>", "<Telephony_Enable>TRUE</Telephony_Enable>", "<Voicemail_Enabled> on </Voicemail_Enabled>",
            "<BDIUseANR>1</BDIUseANR>", "<ConnectionPassword>p</ConnectionPassword>", "<c:UseANR xmlns:c='urn:c'>false</c:UseANR>", "<Unknown1/>", "text",
            "<ConfigRefetchInterval>3</ConfigRefetchInterval>", "<DirectoryServerType><![CDATA[uds]]></DirectoryServerType>", "<VoiceServiceDomain a='>'>a.example</VoiceServiceDomain>",
        ];
        var repaired = 0;
        for (var round = 0; round < 3_000; round++)
        {
            var text = new StringBuilder("<config>");
            for (var count = random.Next(12); count > 0; count--)
                text.Append(pieces[random.Next(pieces.Length)]);
            text.Append("</config>");
            var octets = Encoding.UTF8.GetBytes(text.ToString());
            if (random.Next(4) == 0)
                octets[random.Next(octets.Length)] = (byte)random.Next(256);
            if (!ConfigurationDocument.TryRead(octets, out var document, out var error))
            {
                Assert.NotEqual(default, error);
                continue;
            }

            var once = ConfigurationRepair.Apply(document, new());
            var twice = ConfigurationRepair.Apply(LintSamples.Read(once.Document.Source.Octets.ToArray()), new());

            var message = $"seed {seed}, round {round}: {Encoding.UTF8.GetString(octets)}";
            Assert.True(once.Document.Source.Octets.Span.SequenceEqual(twice.Document.Source.Octets.Span), message);
            Assert.True(twice.Applied.IsEmpty, message);
            Assert.True(once.Remaining.All(finding => finding.Fix is null), message);
            repaired++;
        }

        Assert.True(repaired > 500, $"{repaired} files of {3_000} could be read");
    }
}
