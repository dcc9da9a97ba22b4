using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Parley.Check.Causes;
using Parley.Check.Reports;
using Parley.Diagnostics;

namespace Parley.Check.Junit;

/// <summary>
/// Writes a report in the form of JUnit, which every build server shows: a suite for each service, a case for each node,
/// a failure where a cause hurts it. Nobody owns the format; this keeps to what all readers take.
/// </summary>
public static class CheckJunit
{
    /// <summary>Writes the whole document.</summary>
    /// <param name="writer">Where to; its settings decide about indentation.</param>
    /// <param name="report">The report.</param>
    /// <param name="failOn">The least severity that makes a case fail; what is below is told in its output.</param>
    public static void Write(XmlWriter writer, CheckReport report, Severity failOn)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        var suites = JunitSuite.Of(report);
        writer.WriteStartDocument();
        writer.WriteStartElement("testsuites");
        writer.WriteAttributeString("name", DocumentText.Of($"parley check {report.Address}"));
        WriteCounts(writer, suites.SelectMany(suite => suite.Cases), failOn);
        writer.WriteAttributeString("time", Seconds(report.Elapsed));
        foreach (var suite in suites)
            WriteSuite(writer, suite, report, failOn);
        writer.WriteEndElement();
        writer.WriteEndDocument();
    }

    static void WriteSuite(XmlWriter writer, JunitSuite suite, CheckReport report, Severity failOn)
    {
        writer.WriteStartElement("testsuite");
        writer.WriteAttributeString("name", DocumentText.Of(suite.Title));
        WriteCounts(writer, suite.Cases, failOn);
        writer.WriteAttributeString("skipped", "0");
        writer.WriteAttributeString(
            "timestamp", report.Made.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        writer.WriteAttributeString("time", Seconds(TimeSpan.FromTicks(suite.Cases.Sum(each => each.Elapsed.Ticks))));
        foreach (var each in suite.Cases)
            WriteCase(writer, suite, each, failOn);
        writer.WriteEndElement();
    }

    static void WriteCounts(XmlWriter writer, IEnumerable<JunitCase> cases, Severity failOn)
    {
        var all = cases.ToList();
        writer.WriteAttributeString("tests", all.Count.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString(
            "failures", all.Count(each => each.Failures(failOn).Any()).ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("errors", "0");
    }

    static void WriteCase(XmlWriter writer, JunitSuite suite, JunitCase each, Severity failOn)
    {
        writer.WriteStartElement("testcase");
        writer.WriteAttributeString("classname", DocumentText.Of($"parley.{suite.Id}"));
        writer.WriteAttributeString("name", DocumentText.Of(each.Name));
        writer.WriteAttributeString("time", Seconds(each.Elapsed));
        var failures = each.Failures(failOn).ToImmutableArray();
        if (failures is [var first, ..])
        {
            // One failure, however many causes: several readers take no more.
            writer.WriteStartElement("failure");
            writer.WriteAttributeString("message", DocumentText.Of(first.Observation.Title));
            writer.WriteAttributeString("type", first.Observation.Finding.Code);
            writer.WriteString(string.Join("\n\n", failures.Select(Described)));
            writer.WriteEndElement();
        }

        if (each.Causes.Except(failures).ToList() is [_, ..] told)
            writer.WriteElementString("system-out", string.Join("\n\n", told.Select(Described)));
        writer.WriteEndElement();
    }

    static string Described(RootCause cause)
    {
        var observation = cause.Observation;
        string[] lines =
        [
            $"{observation.Finding.Code} ({observation.Subject}): {observation.Title}", $"Why: {observation.Cause}",
            $"Fix: {cause.Fix}",
        ];
        return string.Join('\n', lines.Select(DocumentText.Of));
    }

    static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
