using System.Globalization;
using Parley.Certificates.Asn1;
using Parley.Diagnostics;

namespace Parley.Certificates.Material;

/// <summary>Gathers the items of one file, and what is wrong with them.</summary>
sealed partial class MaterialReader(string? password)
{
    /// <summary>
    /// Faults, and oddities, that are told at most; whoever mends a hundred reads the file again.
    /// </summary>
    const int MaximumTold = 100;

    readonly List<MaterialError> _faults = [];
    readonly List<MaterialError> _oddities = [];

    internal List<MaterialItem> Items { get; } = [];

    internal IReadOnlyList<MaterialError> Faults => _faults;

    internal IReadOnlyList<MaterialError> Oddities => _oddities;

    /// <summary>The form of the file in words.</summary>
    internal string Form { get; private set; } = "PEM";

    /// <summary>Whether a further item would be too many.</summary>
    bool IsFull => Items.Count >= MaterialFile.MaximumItems || _faults.Count >= MaximumTold;

    /// <summary>Reads the whole file.</summary>
    internal void Read(ReadOnlyMemory<byte> content)
    {
        if (LooksLikeDer(content.Span))
            ReadBinary(content);
        else
            ReadText(MaterialText.Normalise(content, _oddities));
    }

    /// <summary>Keeps an item.</summary>
    internal void Add(MaterialItem item)
    {
        if (Items.Count < MaterialFile.MaximumItems)
            Items.Add(item);
        else
            AddTooMany(item.Place.Line);
    }

    /// <summary>Keeps what could not be read.</summary>
    internal void AddFault(MaterialError fault) => Keep(_faults, fault);

    /// <summary>Keeps what was forgiven.</summary>
    internal void AddOddity(MaterialError oddity) => Keep(_oddities, oddity);

    /// <summary>
    /// A SEQUENCE of two length octets or more, or one of the exact length of the file; text that begins with 0 goes on with a
    /// printable letter and has another length.
    /// </summary>
    static bool LooksLikeDer(ReadOnlySpan<byte> content) =>
        content is [DerTag.Sequence, >= 0x80, ..] || (content is [DerTag.Sequence, var length, ..] && content.Length == length + 2);

    void ReadText(ReadOnlyMemory<byte> text)
    {
        var scanner = new PemScanner(text.Span);
        while (scanner.TryRead(out var block))
        {
            if (IsFull)
            {
                AddTooMany(block.Line);
                return;
            }

            ReadBlock(block);
        }
    }

    void ReadBlock(PemBlock block)
    {
        var place = new MaterialPlace { Line = block.Line, Label = block.Label };
        if (block.IsEncrypted)
        {
            Add(new MaterialItem.OfPrivateKey(PrivateKeyMaterial.OfOldForm(block.Label)) { Place = place });
            return;
        }

        if (PemLabels.OtherThanRead(block.Label) is { } other)
        {
            Add(new MaterialItem.OfOther(other) { Place = place });
            return;
        }

        if (block.Error is not null)
        {
            AddFault(block.Error with { Kind = MaterialFault.Damaged });
            return;
        }

        var (items, faults) = (Items.Count, _faults.Count);
        ReadDer(block.Octets, place);
        if (Items.Count == items && _faults.Count > faults && block.Oddities is [{ IsSuspect: true } suspect, ..])
        {
            // What was seen in the text is the reason why the octets make no sense.
            _faults.RemoveRange(faults, _faults.Count - faults);
            AddFault(suspect with { Kind = MaterialFault.Damaged });
            return;
        }

        foreach (var oddity in block.Oddities)
            AddOddity(oddity);
    }

    void ReadBinary(ReadOnlyMemory<byte> content)
    {
        Form = "DER";
        var position = 0;
        while (position < content.Length)
        {
            var rest = content[position..];
            var place = new MaterialPlace { Offset = position };
            var error = default(ParseError);
            var reader = new DerReader(rest.Span);
            if (!LooksLikeDerStart(rest.Span) && position > 0)
            {
                AddTrailing(rest.Span, position);
                return;
            }

            if (IsFull)
            {
                AddTooMany(0);
                return;
            }

            if (rest.Span is [DerTag.Sequence, 0x80, ..] || !reader.TryReadAny("a certificate", out var element, ref error))
            {
                ReadDer(rest, place); // it says what is wrong, and reads what has no definite length
                return;
            }

            ReadDer(element.Whole(rest), place);
            position += element.End;
        }
    }

    static bool LooksLikeDerStart(ReadOnlySpan<byte> rest) => rest is [DerTag.Sequence, ..];

    void AddTrailing(ReadOnlySpan<byte> rest, int position)
    {
        if (rest.ContainsAnyExcept(" \t\r\n\0"u8))
        {
            AddOddity(new()
            {
                Kind = MaterialFault.Untidy,
                Line = 0,
                Offset = position,
                Subject = "file",
                Expected = "the end of the file",
                Found = string.Create(CultureInfo.InvariantCulture, $"{rest.Length} bytes that belong to nothing"),
                Remedy = "Cut the file there.",
            });
        }
    }

    void AddTooMany(int line)
    {
        if (_faults is [.., { Kind: MaterialFault.TooLarge }])
            return;
        var isItems = Items.Count >= MaterialFile.MaximumItems;
        _faults.Add(new()
        {
            Kind = MaterialFault.TooLarge,
            Line = line,
            Expected = string.Create(CultureInfo.InvariantCulture,
                $"at most {(isItems ? MaterialFile.MaximumItems : MaximumTold)} {(isItems ? "items" : "faults")}"),
            Found = "one more",
            Remedy = "Split the file.",
        });
    }

    static void Keep(List<MaterialError> list, MaterialError error)
    {
        if (list.Count < MaximumTold)
            list.Add(error);
    }
}
