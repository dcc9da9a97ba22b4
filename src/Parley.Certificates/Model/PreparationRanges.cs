namespace Parley.Certificates.Model;

/// <summary>Ranges of characters in order, each with numbers of its own.</summary>
sealed class PreparationRanges(int count)
{
    internal int[] First { get; } = new int[count];

    internal int[] Last { get; } = new int[count];

    internal int[][] Values { get; } = new int[count][];

    /// <summary>The place of the range with a character; negative where none has it.</summary>
    internal int IndexOf(int point)
    {
        var at = Array.BinarySearch(First, point);
        if (at < 0)
            at = ~at - 1; // the last that begins before it
        return at >= 0 && point <= Last[at] ? at : -1;
    }
}
