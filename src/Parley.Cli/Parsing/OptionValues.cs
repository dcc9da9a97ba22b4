using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Parley.Cli.Parsing;

/// <summary>Reads the values of an option that may be given several times.</summary>
static class OptionValues
{
    /// <summary>Reads one value, or says what is wrong with it.</summary>
    internal delegate bool Reader<in TIn, TOut>(
        TIn text, [MaybeNullWhen(false)] out TOut value, [NotNullWhen(false)] out CommandError? error);

    /// <summary>Reads all values; the first that cannot be read is the error.</summary>
    internal static bool TryRead<TIn, TOut>(
        TIn[]? texts, Reader<TIn, TOut> read, out ImmutableArray<TOut> values, [NotNullWhen(false)] out CommandError? error)
    {
        var builder = ImmutableArray.CreateBuilder<TOut>();
        values = [];
        error = null;
        foreach (var text in texts ?? [])
        {
            if (!read(text, out var value, out error))
                return false;
            builder.Add(value);
        }

        values = builder.ToImmutable();
        return true;
    }
}
