using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Parsing;
using Parley.Discovery;
using Parley.Transport.Dialing;

namespace Parley.Cli.Commands.Check;

/// <summary>Reads the values of the options of <c>parley check</c>, each with an error of its own.</summary>
static class CheckValues
{
    /// <summary>The user of the lab whose sign-in is walked where no address is given.</summary>
    internal const string LabUser = "alice@example.test";

    internal static bool TryReadAddress(
        string? text, bool lab, [NotNullWhen(true)] out UserAddress? address, [NotNullWhen(false)] out CommandError? error)
    {
        address = null;
        error = null;
        if (text is null && !lab)
        {
            error = CommandError.Usage(
                "no address was given", "name a user as at sign-in: parley check alice@example.com; or try --lab");
            return false;
        }

        if (UserAddress.TryParse(text ?? LabUser, out address, out var fault))
            return true;
        error = CommandError.Usage(
            $"{Quotation.Of(text ?? "")} is not a user's address: {fault}", "an address looks like alice@example.com");
        return false;
    }

    internal static bool TryReadConnectTo(
        string text, [NotNullWhen(true)] out ConnectTo? mapping, [NotNullWhen(false)] out CommandError? error)
    {
        error = ConnectTo.TryParse(text, out mapping, out var fault)
            ? null
            : CommandError.Usage(
                $"--connect-to {Quotation.Of(text)}: {fault}",
                "the form is HOST:PORT:ADDRESS:PORT2, such as imp1.example.com:5222:192.0.2.7:5222");
        return error is null;
    }
}
