using System.Collections.Immutable;
using Parley.Certificates.Material;
using Parley.Diagnostics;
using Parley.Installation.Preflight.Reading;
using Parley.Installation.Text;

namespace Parley.Installation.Preflight;

/// <summary>One file of an upload: its octets as they are, and what was read out of them.</summary>
public sealed record UploadFile
{
    /// <summary>Characters of a file's name that are kept; the longest that systems have.</summary>
    const int LongestName = 4096;

    UploadFile(string name) => Name = PlainLine.Of(name, LongestName);

    /// <summary>The name, as reports print it.</summary>
    public string Name { get; }

    /// <summary>How it is written down.</summary>
    public UploadForm Form { get; private init; }

    /// <summary>What it holds; <see langword="null"/> where nothing could be read.</summary>
    public MaterialContent? Content { get; private init; }

    /// <summary>Why nothing could be read; <see langword="null"/> where something was.</summary>
    public MaterialError? Error { get; private init; }

    /// <summary>The blocks of a text file and what stands outside of them; <see langword="null"/> where it is no text.</summary>
    public PemOutline? Outline { get; private init; }

    /// <summary>How a text file differs from what the standard asks.</summary>
    public ImmutableArray<WritingFault> Writing { get; private init; } = [];

    /// <summary>Reads a file; one that cannot be read is an upload too, which the product refuses.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="octets">All of it; kept, so it must not change.</param>
    /// <param name="password">The password that is given with the upload; <see langword="null"/> where there is none.</param>
    public static UploadFile Read(string name, ReadOnlyMemory<byte> octets, string? password)
    {
        var isRead = MaterialFile.TryRead(octets, password, out var content, out var error);
        var form = isRead ? FormOf(content!) : FormOf(octets.Span, error!); // one of both is set
        var hasBlocks = form == UploadForm.Pem || (form == UploadForm.Pkcs7 && octets.Span.IndexOf("-----BEGIN "u8) >= 0);
        return new(name)
        {
            Form = form,
            Content = content,
            Error = error,
            Writing = isRead && form == UploadForm.Pem ? PemWriting.Of(octets.Span, content!.Items) : [], // read, so it is there
            Outline = hasBlocks ? PemOutline.Of(octets.Span) : null,
        };
    }

    static UploadForm FormOf(MaterialContent content)
    {
        if (content.Form != "PEM")
            return content.Form switch { "DER" => UploadForm.Der, "PKCS#7" => UploadForm.Pkcs7, _ => UploadForm.Pkcs12 };
        return content.Items.FirstOrDefault(item => item.Place.Container != MaterialContainer.None)?.Place.Container switch
        {
            MaterialContainer.Pkcs7 => UploadForm.Pkcs7,
            MaterialContainer.Pkcs12 => UploadForm.Pkcs12,
            _ => UploadForm.Pem,
        };
    }

    static UploadForm FormOf(ReadOnlySpan<byte> octets, MaterialError error) => error.Subject switch
    {
        "PKCS#12" => UploadForm.Pkcs12,
        "PKCS#7" => UploadForm.Pkcs7,
        _ when octets is [0x30, >= 0x80, ..] => UploadForm.Der,
        _ when octets.IndexOf("-----BEGIN "u8) >= 0 => UploadForm.Pem,
        _ => UploadForm.Unknown,
    };
}
