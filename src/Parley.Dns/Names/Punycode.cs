using System.Text;

namespace Parley.Dns.Names;

/// <summary>Writes code points with the letters of a host name (RFC 3492, 6.3).</summary>
static class Punycode
{
    const int Base = 36;
    const int MinimumThreshold = 1;
    const int MaximumThreshold = 26;
    const int Skew = 38;
    const int Damp = 700;
    const int InitialBias = 72;
    const int InitialCodePoint = 128;

    internal static string Encode(IReadOnlyList<int> points)
    {
        var text = new StringBuilder();
        foreach (var point in points)
        {
            if (point < InitialCodePoint)
                text.Append((char)point);
        }

        var basic = text.Length;
        var handled = basic;
        if (basic > 0)
            text.Append('-');

        int code = InitialCodePoint, bias = InitialBias;
        long delta = 0;
        while (handled < points.Count)
        {
            var next = int.MaxValue;
            foreach (var point in points)
            {
                if (point >= code && point < next)
                    next = point;
            }

            delta += (long)(next - code) * (handled + 1);
            code = next;
            foreach (var point in points)
            {
                if (point < code)
                    delta++;
                if (point != code)
                    continue;
                AppendNumber(text, delta, bias);
                bias = Adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled++;
            }

            delta++;
            code++;
        }

        return text.ToString();
    }

    static void AppendNumber(StringBuilder text, long number, int bias)
    {
        for (var k = Base; ; k += Base)
        {
            var threshold = Math.Clamp(k - bias, MinimumThreshold, MaximumThreshold);
            if (number < threshold)
                break;
            text.Append(Digit((int)(threshold + ((number - threshold) % (Base - threshold)))));
            number = (number - threshold) / (Base - threshold);
        }

        text.Append(Digit((int)number));
    }

    static char Digit(int value) => (char)(value < 26 ? 'a' + value : '0' + value - 26);

    static int Adapt(long delta, int handled, bool first)
    {
        delta = first ? delta / Damp : delta / 2;
        delta += delta / handled;
        var k = 0;
        for (; delta > (Base - MinimumThreshold) * MaximumThreshold / 2; k += Base)
            delta /= Base - MinimumThreshold;
        return (int)(k + ((Base - MinimumThreshold + 1) * delta / (delta + Skew)));
    }
}
