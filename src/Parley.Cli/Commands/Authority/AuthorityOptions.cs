using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Parley.Cli.Parsing;
using Parley.Diagnostics;
using Parley.Issuance.Authorities;
using Parley.Issuance.Keys;
using Parley.Issuance.Roles;

namespace Parley.Cli.Commands.Authority;

/// <summary>What commands about an authority share: its folder, its keys, roles and days.</summary>
static class AuthorityOptions
{
    internal const string What = "the authority";

    internal static Argument<string> Folder() =>
        new("folder") { Description = "The folder of the authority.", HelpName = "FOLDER" };

    internal static Option<string?> Role(string of) =>
        new("--role") { Description = $"{of}: {string.Join(", ", RoleCatalogue.Names)}.", HelpName = "ROLE" };

    internal static Option<string?> Days() => new("--days")
    {
        Description = string.Create(
            CultureInfo.InvariantCulture,
            $"The days that the certificate lives, {AuthoritySettings.MostDays} at most. Default: "
                + $"{AuthoritySettings.UsualDays}."),
        HelpName = "DAYS",
    };

    /// <summary>Opens the authority to be changed.</summary>
    internal static bool TryOpen(
        string folder, [NotNullWhen(true)] out PrivateAuthority? authority,
        [NotNullWhen(false)] out CommandError? error)
    {
        error = PrivateAuthority.TryOpen(folder, out authority, out var why) ? null : NotOpened(folder, why);
        return error is null;
    }

    /// <summary>Opens the authority to be looked at.</summary>
    internal static bool TryRead(
        string folder, [NotNullWhen(true)] out PrivateAuthority? authority,
        [NotNullWhen(false)] out CommandError? error)
    {
        error = PrivateAuthority.TryRead(folder, out authority, out var why) ? null : NotOpened(folder, why);
        return error is null;
    }

    internal static bool TryUnlock(
        PrivateAuthority authority, AuthorityLevel level, string? password, [NotNullWhen(true)] out IssuanceKey? key,
        [NotNullWhen(false)] out CommandError? error)
    {
        error = authority.TryUnlock(level, password, out key, out var why)
            ? null
            : CommandError.Input(why, "give its password with --password-file FILE, or --no-password where it has none");
        return error is null;
    }

    internal static bool TryReadRole(
        string text, [NotNullWhen(true)] out IssuanceRole? role, [NotNullWhen(false)] out CommandError? error)
    {
        error = RoleCatalogue.TryGet(text, out role) ? null
            : CommandError.Usage($"there is no role {Quotation.Of(text)}",
                NearMiss.Question(text, RoleCatalogue.Names) ?? $"the roles are: {string.Join(", ", RoleCatalogue.Names)}");
        return error is null;
    }

    internal static bool TryReadDays(string? text, out int days, [NotNullWhen(false)] out CommandError? error)
    {
        (days, error) = (AuthoritySettings.UsualDays, null);
        if (text is not null && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out days)
            || days is < 1 or > AuthoritySettings.MostDays))
        {
            error = CommandError.Usage(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"--days {Quotation.Of(text)} is no number from 1 to {AuthoritySettings.MostDays}"),
                "Apple's systems refuse certificates that live longer, whoever signed them");
        }

        return error is null;
    }

    /// <summary>The one certificate that a serial number, or its beginning, names.</summary>
    internal static bool TryFind(
        PrivateAuthority authority, string serial, [NotNullWhen(true)] out IssuedCertificate? certificate,
        [NotNullWhen(false)] out CommandError? error)
    {
        // Two digits are met by chance too easily.
        var found = serial.Length < 4 ? [] : authority.Find(serial);
        certificate = found is [var one] ? one : null;
        error = found.Length switch
        {
            1 => null,
            0 => CommandError.Usage(
                $"there is no certificate {Quotation.Of(serial)}",
                "'parley authority list FOLDER' shows them; the first four digits are enough"),
            _ => CommandError.Usage(
                $"{Quotation.Of(serial)} begins several serial numbers",
                "give more of the digits that 'parley authority list FOLDER' shows"),
        };
        return error is null;
    }

    /// <summary>The error of a journal or a list that could not be written.</summary>
    internal static CommandError NotWritten(string folder, Exception failure) =>
        CommandError.Input(
            $"{What} {Quotation.Of(folder)} cannot be written: {failure.Message.TrimEnd('.')}",
            "check the space and the permissions; what it told before counts");

    static CommandError NotOpened(string folder, string why) =>
        CommandError.Input($"{What} {Quotation.Of(folder)} cannot be opened: {why}", "'parley authority new FOLDER' makes one");
}
