using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Parley.Planning.Tables.Versions;

/// <summary>
/// A version as administrators write it: <c>9.1.2</c>, <c>9.1(2)</c>, <c>12.5(1) SU2</c>, <c>11.5(SU3)</c>, <c>X8.10.1</c>,
/// <c>2.8 MR1</c>, <c>9.x</c>, <c>11.5.1.13900-52</c>.
/// </summary>
public sealed class ProductVersion : IComparable<ProductVersion>, IEquatable<ProductVersion>
{
    // The longest in use has six numbers and a service update.
    const int LongestText = 40;

    readonly ImmutableArray<int> _numbers;
    readonly int _update;
    readonly string _text;

    ProductVersion(ImmutableArray<int> numbers, int update, string text)
    {
        _numbers = numbers;
        _update = update;
        _text = text;
    }

    /// <summary>The first two numbers: <c>8.6</c> of <c>8.6(2)</c>.</summary>
    public ProductVersion Release => new([NumberAt(0), NumberAt(1)], 0, string.Create(CultureInfo.InvariantCulture, $"{NumberAt(0)}.{NumberAt(1)}"));

    /// <summary>Reads a version; a leading <c>X</c> of the edge's versions, brackets and spaces make no difference.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ProductVersion? version)
    {
        version = null;
        var numbers = ImmutableArray.CreateBuilder<int>();
        var update = 0;
        var words = text.ToUpperInvariant().Split(['.', '(', ')', ' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        if (text.Length > LongestText)
            return false;
        for (var at = 0; at < words.Length; at++)
        {
            var word = at == 0 ? words[0].TrimStart('X') : words[at];
            if (word is "X" && numbers.Count > 0)
                continue; // 9.x is 9
            if (word is "SU" or "MR" && at + 1 < words.Length)
                word += words[++at];
            if (word.StartsWith("SU", StringComparison.Ordinal) || word.StartsWith("MR", StringComparison.Ordinal))
            {
                if (numbers.Count == 0 || !Number(word[2..], out update))
                    return false;
            }
            else if (update == 0 && Number(word, out var number))
            {
                numbers.Add(number);
            }
            else
            {
                return false;
            }
        }

        if (numbers.Count == 0)
            return false;
        version = new(numbers.ToImmutable(), update, text);
        return true;
    }

    /// <summary>Number by number, missing ones as 0, then the service update.</summary>
    public int CompareTo(ProductVersion? other)
    {
        if (other is null)
            return 1;
        for (var at = 0; at < Math.Max(_numbers.Length, other._numbers.Length); at++)
        {
            var order = NumberAt(at).CompareTo(other.NumberAt(at));
            if (order != 0)
                return order;
        }

        return _update.CompareTo(other._update);
    }

    /// <inheritdoc />
    public bool Equals(ProductVersion? other) => other is not null && CompareTo(other) == 0;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ProductVersion);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(NumberAt(0), NumberAt(1), _update);

    /// <summary>As it was written.</summary>
    public override string ToString() => _text;

    /// <summary>The left is older.</summary>
    public static bool operator <(ProductVersion? left, ProductVersion? right) => Comparer<ProductVersion>.Default.Compare(left, right) < 0;

    /// <summary>The left is newer.</summary>
    public static bool operator >(ProductVersion? left, ProductVersion? right) => right < left;

    /// <summary>The left is no newer.</summary>
    public static bool operator <=(ProductVersion? left, ProductVersion? right) => !(right < left);

    /// <summary>The left is no older.</summary>
    public static bool operator >=(ProductVersion? left, ProductVersion? right) => !(left < right);

    /// <summary>The same version, however it is written.</summary>
    public static bool operator ==(ProductVersion? left, ProductVersion? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Another version.</summary>
    public static bool operator !=(ProductVersion? left, ProductVersion? right) => !(left == right);

    static bool Number(string word, out int number) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    int NumberAt(int place) => place < _numbers.Length ? _numbers[place] : 0;
}
