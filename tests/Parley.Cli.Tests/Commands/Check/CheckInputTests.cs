using System.Text;

namespace Parley.Cli.Tests.Commands.Check;

/// <summary>Command lines that cannot be meant, and what is said about each: one error, one hint, the exit code, nothing else.</summary>
public class CheckInputTests
{
    const string AddressHint = "an address looks like alice@example.com";
    const string ServerHint = "give an IP address, with a port where it is not 53: 192.0.2.53, 127.0.0.1:5353, [2001:db8::53]:5353";
    const string MappingHint = "the form is HOST:PORT:ADDRESS:PORT2, such as imp1.example.com:5222:192.0.2.7:5222";
    const string MomentHint = "give a date or a time in UTC: 2027-03-15 or 2027-03-15T08:00:00Z";
    const string ReplayHint = "leave one of them out; --at, --client, --format and --fail-on go with --replay";
    const string Services = "the services are: user-data, presence-login, edge, configuration, xmpp, xmpp-direct-tls, xmpp-server, "
        + "xmpp-server-direct-tls, sip, call-manager, ldap, ldaps, global-catalog, global-catalog-tls, voicemail, "
        + "voicemail-notifications, meetings, photos, file-transfer, stun, turn";

    static readonly string LongWord = new('a', 10_000);

    /// <summary>An address, and what is wrong with it.</summary>
    public static TheoryData<string, string> Addresses => new()
    {
        { "", "'' is not a user's address: offset 0: expected an address such as alice@example.com, found nothing" },
        { " ", "' ' is not a user's address: offset 0: expected an address such as alice@example.com, found nothing" },
        { "alice", "'alice' is not a user's address: offset 5: expected '@' and a domain after the user name, as in alice@example.com, found the end" },
        { "@example.com", "'@example.com' is not a user's address: offset 0: expected a user name before '@', as in alice@example.com, found '@'" },
        { "@", "'@' is not a user's address: offset 0: expected a user name before '@', as in alice@example.com, found '@'" },
        { "alice@", "'alice@' is not a user's address: offset 6: expected a domain after '@', as in alice@example.com, found the end" },
        { "a@b@example.com", "'a@b@example.com' is not a user's address: offset 3: expected one '@' only, found a second '@'" },
        { "alice@[192.0.2.1]", "'alice@[192.0.2.1]' is not a user's address: offset 6: expected a domain name: services are found by name, and certificates name a domain, found the address '[192.0.2.1]'" },
        { "alice@2001:db8::1", "'alice@2001:db8::1' is not a user's address: offset 6: expected a domain name: services are found by name, and certificates name a domain, found the address '2001:db8::1'" },
        { "al ice@example.com", "'al ice@example.com' is not a user's address: offset 2: expected a user name without blanks and invisible characters, found U+0020" },
        { "alice\u0000@example.com", "'alice\\x00@example.com' is not a user's address: offset 5: expected a user name without blanks and invisible characters, found U+0000" },
        { "alice@exa\u001b[31mmple.com", "'alice@exa\\x1B[31mmple.com' is not a user's address: offset 9: expected a letter, a digit, '-' or '.' in the domain, found U+001B" },
        { "alice@example.com\n", "'alice@example.com\\n' is not a user's address: offset 17: expected a letter, a digit, '-' or '.' in the domain, found U+000A" },
        { "\"alice\"@example.com", "'\"alice\"@example.com' is not a user's address: offset 0: expected a user name of letters, digits, '.', '-', '_' and the like, found '\"'" },
        { "alice@example..com", "'alice@example..com' is not a user's address: offset 14: expected a label, found an empty label (two dots in a row, or a dot at the start)" },
        { "alice@-example-.com", "'alice@-example-.com' is not a user's address: offset 6: expected labels that neither start nor end with '-', found '-example-'" },
        { "alice@example.com/desk", "'alice@example.com/desk' is not a user's address: offset 17: expected a letter, a digit, '-' or '.' in the domain, found '/'" },
        { "sip:alice@example.com", "'sip:alice@example.com' is not a user's address: offset 0: expected an address without 'sip:' in front, found 'sip:'" },
    };

    /// <summary>A command line, what is wrong with it, and the hint; the words are separated by one blank.</summary>
    public static TheoryData<string, string, string> CommandLines => new()
    {
        { "check", "no address was given", "name a user as at sign-in: parley check alice@example.com; or try --lab" },
        { "check --lab --fault xmpp-certificate-expird", "the lab has no fault 'xmpp-certificate-expird'", "did you mean 'xmpp-certificate-expired'?" },
        { "check --lab --fault frobnicate", "the lab has no fault 'frobnicate'", "'parley lab faults' lists them all" },
        { "check --lab --fault", "--fault takes NAME, and was given nothing", "see 'parley check --help'" },
        { "check alice@example.com --fault leaf-expired", "--fault breaks the lab, and --lab was not given", "add --lab" },
        { "check --lab --dns 127.0.0.1", "--lab brings its own name server, so --dns has no place", "leave one of them out" },
        { "check alice@example.com --no-system-anchors", "--no-system-anchors leaves nothing to trust", "name your anchors with --anchors FILE" },
        { "check --lab --client jaber", "no client 'jaber' is known", "did you mean 'jabber'?" },
        { "check --lab --client outlook", "no client 'outlook' is known", "'parley clients' lists them, with their rules" },
        { "check --lab --service voicmail", "there is no service 'voicmail'", "did you mean 'voicemail'?" },
        { "check --lab --service xmpp,ldap", "there is no service 'xmpp,ldap'", Services },
        { "check alice@example.com --dns ns1.example.com", "--dns 'ns1.example.com': offset 0: expected the address of a name server, such as 192.0.2.53 or [2001:db8::53], found 'ns1.example.com'", ServerHint },
        { "check alice@example.com --dns 127.0.0.1:99999", "--dns '127.0.0.1:99999': offset 10: expected a port from 1 to 65535, found '99999'", ServerHint },
        { "check alice@example.com --dns 127.0.0.1:", "--dns '127.0.0.1:': offset 10: expected a port from 1 to 65535, found ''", ServerHint },
        { "check alice@example.com --dns [::1", "--dns '[::1': offset 4: expected ']' after the address, found the end", ServerHint },
        { "check alice@example.com --dns 2130706433", "--dns '2130706433': offset 0: expected the address of a name server, such as 192.0.2.53 or [2001:db8::53], found '2130706433'", ServerHint },
        { "check --lab --connect-to x", "--connect-to 'x': offset 1: expected HOST:PORT:ADDRESS:PORT, found the end", MappingHint },
        { "check --lab --connect-to a.example:1:192.0.2.7", "--connect-to 'a.example:1:192.0.2.7': offset 21: expected ':' and a port, or nothing, after the address, found the end", MappingHint },
        { "check --lab --connect-to a.example:1:b.example:1", "--connect-to 'a.example:1:b.example:1': offset 12: expected an IPv4 address, or an IPv6 address in brackets, found 'b.example'", MappingHint },
        { "check --lab --connect-to a.example:99999:192.0.2.7:1", "--connect-to 'a.example:99999:192.0.2.7:1': offset 10: expected a port from 1 to 65535, or nothing, found '99999'", MappingHint },
        { "check --lab --connect-to a\u001b[2Jb:1:192.0.2.7:1", "--connect-to 'a\\x1B[2Jb:1:192.0.2.7:1': offset 0: expected a host name or an address, found 'a\\x1B[2Jb'", MappingHint },
        { "check --replay e.json --lab", "--replay judges evidence, so --lab has no place", ReplayHint },
        { "check alice@example.com --replay e.json", "--replay judges evidence, so an address has no place", ReplayHint },
        { "check --replay e.json --targets list.txt", "--replay judges evidence, so --targets has no place", ReplayHint },
        { "check --replay e.json --record other.json", "--replay judges evidence, so --record has no place", ReplayHint },
        { "check --replay e.json --at yesterday", "--at 'yesterday' is not a moment", MomentHint },
        { "check --targets list.txt --record e.json", "--record keeps what a sign-in met, so --targets has no place", "leave one of them out" },
        { "check --lab --at yesterday", "--at 'yesterday' is not a moment", MomentHint },
        { "check --lab --at 2027-02-30", "--at '2027-02-30' is not a moment", MomentHint },
        { "check --lab --at 0001-01-01T00:00:00+14:00", "--at '0001-01-01T00:00:00+14:00' is not a moment", MomentHint },
        { "check --lab --at ", "--at '' is not a moment", MomentHint },
        { "check --lab --format xml", "--format takes text, json, sarif, junit, html, svg, and was given 'xml'", "see 'parley check --help'" },
        { "check --lab --format JSON", "--format takes text, json, sarif, junit, html, svg, and was given 'JSON'", "did you mean 'json'?" },
        { "check --lab --fail-on note", "--fail-on takes error, warning, and was given 'note'", "see 'parley check --help'" },
        { "check --lab --output ", "--output takes FILE, and was given ''", "see 'parley check --help'" },
        { "check --lab --serivce xmpp", "'parley check' has no option '--serivce'", "did you mean '--service'?" },
        { "check alice@example.com bob@example.com", "'parley check' takes no further argument, and was given 'bob@example.com'", "see 'parley check --help'" },
        { "check --lab @words.txt", "'@words.txt' is not a user's address: offset 0: expected a user name before '@', as in alice@example.com, found '@'", AddressHint },
        { "lab", "'parley lab' is not complete", "it goes on with one of: up, faults" },
        { "lab upp", "'parley lab' has no command 'upp'", "did you mean 'up'?" },
        { "lab up --fault frobnicate", "the lab has no fault 'frobnicate'", "'parley lab faults' lists them all" },
        { "lab up --dns-port abc", "--dns-port takes a number from 1 to 65535, and was given 'abc'", "choose one that is free, such as 5353" },
        { "lab up --dns-port 70000", "--dns-port takes a number from 1 to 65535, and was given '70000'", "choose one that is free, such as 5353" },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Says_why_an_address_is_none(string address, string error)
    {
        var run = await CommandRun.OfAsync("check", address);

        Assert.Equal(new CommandRun(ExitCode.Usage, "", $"error: {error}\nhint: {AddressHint}\n"), run);
    }

    [Theory]
    [MemberData(nameof(CommandLines))]
    public async Task Says_what_is_wrong_with_the_command_line(string commandLine, string error, string hint)
    {
        var run = await CommandRun.OfAsync(commandLine.Split(' '));

        Assert.Equal(new CommandRun(ExitCode.Usage, "", $"error: {error}\nhint: {hint}\n"), run);
    }

    [Theory]
    [InlineData("alice@")]
    [InlineData("@example.com")]
    public async Task Says_what_is_wrong_with_a_word_of_any_length(string rest)
    {
        var address = rest[0] == '@' ? LongWord + rest : rest + LongWord;

        var run = await CommandRun.OfAsync("check", address);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Matches(@"^error: '[a-z@]{80}… \(\d+ more\)' is not a user's address: offset \d+: expected [^\n]{10,200}, found [^\n]{1,100}\nhint: ", run.Error);
    }

    [Theory]
    [InlineData("alice@bücher.example")]
    [InlineData("alice@example.com.")]
    [InlineData("zoë@example.com")]
    public async Task Takes_addresses_of_all_scripts(string address)
    {
        // The last thing that is read is wrong, so that nothing is looked up.
        var run = await CommandRun.OfAsync("check", address, "--at", "never");

        Assert.StartsWith("error: --at 'never' is not a moment", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_write_into_a_folder_or_over_a_file()
    {
        var folder = Directory.CreateTempSubdirectory("parley-input-");
        try
        {
            var file = Path.Combine(folder.FullName, "precious");
            await File.WriteAllTextAsync(file, "precious", Encoding.UTF8);
            var missing = Path.Combine(folder.FullName, "missing", "report");

            Assert.Equal(
                new(ExitCode.Usage, "", $"error: '{folder.FullName}' is a folder\nhint: name a file in it\n"),
                await CommandRun.OfAsync("check", "--lab", "--output", folder.FullName));
            Assert.Equal(
                new(ExitCode.Usage, "", $"error: the file '{file}' exists\nhint: choose another name, or add --overwrite to replace it\n"),
                await CommandRun.OfAsync("check", "--lab", "--output", file));
            Assert.Equal(
                new(ExitCode.Usage, "", $"error: the file '{file}' exists\nhint: choose another name\n"),
                await CommandRun.OfAsync("lab", "up", "--root-file", file));
            Assert.Equal(
                new(ExitCode.Input, "", $"error: '{missing}' cannot be written: its folder does not exist\nhint: make the folder, or choose another\n"),
                await CommandRun.OfAsync("check", "--lab", "--output", missing));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
