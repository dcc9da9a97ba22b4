using System.Globalization;
using Parley.Check.Causes;
using Parley.Check.Forecast;
using Parley.Check.Reports;
using Spectre.Console;
using static Spectre.Console.Markup;

namespace Parley.Cli.Commands.Check;

/// <summary>The questions that users get, and what ends them; JSON has each question in the words of its client.</summary>
static class PromptText
{
    /// <summary>Questions told at most; a report is read by a person, and JSON has the rest.</summary>
    const int MaximumQuestions = 24;

    internal static Padder Render(CheckReport report)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(3).PadRight(1)).AddColumn(new GridColumn().PadRight(0));
        foreach (var group in report.Prompts.Clients.GroupBy(CountsOf))
            Add("", $"{Escape(group.Key)}  [grey]{Escape(ClientNames.Of(group.Select(client => client.Client)))}[/]");
        var questions = report.Prompts.Clients
            .SelectMany(client => client.Questions.Select(question => (client.Client, Question: question)))
            .GroupBy(asked => (asked.Question.At, asked.Question.Why))
            .ToList();
        foreach (var group in questions.Take(MaximumQuestions))
        {
            var settles = group.Max(asked => asked.Question.Settles.Length);
            var also = settles == 0
                ? ""
                : string.Create(CultureInfo.InvariantCulture, $", which settles {settles} more with the same certificate");
            Add(
                "[yellow]?[/]",
                $"{Escape(group.Key.At.Node)} ({group.Key.At.Service}){also}: {Escape(group.Key.Why)}  "
                + $"[grey]{Escape(ClientNames.Of(group.Select(asked => asked.Client)))}[/]");
        }

        if (questions.Count > MaximumQuestions)
            Add("", string.Create(CultureInfo.InvariantCulture, $"[grey]and {questions.Count - MaximumQuestions} more[/]"));
        Add("[green]→[/]", "Nobody is asked any more after:");
        foreach (var change in report.Prompts.Changes)
            Add("", Escape(WhatOf(change, report)));
        return new Padder(new Rows(new Markup("[bold]Questions that users get[/]"), grid)).Padding(0, 0, 0, 1);

        void Add(string mark, string text) => grid.AddRow(new Markup(mark), new Markup(text));
    }

    static string CountsOf(ClientPrompts client)
    {
        var counts = string.Create(CultureInfo.InvariantCulture, $"{client.AtFirstSignIn} at the first sign-in");
        if (client.AtEveryStart > client.AtEveryConnection)
        {
            counts += string.Create(
                CultureInfo.InvariantCulture,
                $", {client.AtEveryStart - client.AtEveryConnection} again at every start");
        }

        return client.AtEveryConnection == 0
            ? counts
            : counts + string.Create(CultureInfo.InvariantCulture, $", {client.AtEveryConnection} again at every connection");
    }

    /// <summary>A cause has its fix above, so its number is enough.</summary>
    static string WhatOf(PromptChange change, CheckReport report)
    {
        var ends = string.Create(
            CultureInfo.InvariantCulture,
            $"needed for {change.Questions} question{(change.Questions == 1 ? "" : "s")}");
        return change.Causes switch
        {
            [] => $"{change.What} ({ends})",
            [var cause] => $"the fix of cause {NumberOf(cause, report)} ({ends})",
            var causes => "one new certificate that repairs the causes "
                + $"{string.Join(", ", causes.Select(cause => NumberOf(cause, report)))} ({ends})",
        };
    }

    static string NumberOf(RootCause cause, CheckReport report) =>
        (report.Causes.IndexOf(cause) + 1).ToString(CultureInfo.InvariantCulture);
}
