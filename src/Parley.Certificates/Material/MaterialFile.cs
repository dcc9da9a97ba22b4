using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Parley.Certificates.Material;

/// <summary>
/// The one door for files with certificates and what belongs to them: PEM (RFC 7468) with any text around and with the damage
/// that is common, DER, PKCS#7, PKCS#12; certificates, lists, OCSP answers, requests and keys, any number of them.
/// </summary>
public static class MaterialFile
{
    /// <summary>
    /// Octets of a file at most: a revocation list of a million entries has forty million, all else is smaller.
    /// </summary>
    public const int MaximumSizeBytes = 64 * 1024 * 1024;

    /// <summary>Items of a file at most: a hundred times the bundle of all public roots.</summary>
    public const int MaximumItems = 20_000;

    /// <summary>Reads everything in a file that can be read.</summary>
    /// <param name="content">The whole file; kept, so it must not change.</param>
    /// <param name="password">The password of a PKCS#12; <see langword="null"/> where there is none: then the two ways of having none are tried.</param>
    /// <param name="found">At least one item, and the faults of others.</param>
    /// <param name="error">The first fault, where nothing could be read.</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> content, string? password, [NotNullWhen(true)] out MaterialContent? found,
        [NotNullWhen(false)] out MaterialError? error)
    {
        found = null;
        if (content.Length > MaximumSizeBytes)
        {
            error = TooLarge(content.Length);
            return false;
        }

        var reader = new MaterialReader(password);
        reader.Read(content);
        if (reader.Items.Count == 0)
        {
            error = reader.Faults is [var first, ..] ? first : UnrecognisedFile.Describe(content.Span);
            return false;
        }

        error = null;
        found = new()
        {
            Form = reader.Form,
            Items = [.. reader.Items],
            Faults = [.. reader.Faults],
            Oddities = [.. reader.Oddities],
        };
        return true;
    }

    /// <summary>Reads everything in a file that can be read without a password.</summary>
    public static bool TryRead(
        ReadOnlyMemory<byte> content, [NotNullWhen(true)] out MaterialContent? found, [NotNullWhen(false)] out MaterialError? error) =>
        TryRead(content, null, out found, out error);

    /// <summary>The error of a file that is longer than the limit.</summary>
    static MaterialError TooLarge(int length) => new()
    {
        Kind = MaterialFault.TooLarge,
        Line = 0,
        Expected = string.Create(CultureInfo.InvariantCulture, $"at most {MaximumSizeBytes} bytes"),
        Found = string.Create(CultureInfo.InvariantCulture, $"{length}"),
        Remedy = "Name a file with the certificates alone.",
    };
}
