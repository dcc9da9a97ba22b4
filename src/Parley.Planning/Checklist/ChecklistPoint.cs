using System.Collections.Immutable;

namespace Parley.Planning.Checklist;

/// <summary>One point of a task of the planning checklist.</summary>
/// <param name="Task">The task, as the planning guide has it.</param>
/// <param name="Question">What is to be decided.</param>
/// <param name="Answer">What the file says; <see langword="null"/> while that is open.</param>
/// <param name="Key">The key of the file that answers it.</param>
/// <param name="Rule">What follows from the answer, or what it is needed for.</param>
/// <param name="Section">The section of the planning guide that says so.</param>
/// <param name="Areas">The beginnings of the codes of findings that speak against the answer.</param>
sealed record ChecklistPoint(
    string Task, string Question, string? Answer, string Key, string Rule, string Section, ImmutableArray<string> Areas);
