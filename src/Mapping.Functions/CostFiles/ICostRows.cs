namespace Mapping.Functions.CostFiles;

/// <summary>A file's rows one after the other, whatever it is written in.</summary>
internal interface ICostRows : IAsyncDisposable
{
    CostFileColumns Columns { get; }

    /// <summary>Where the present row starts, counted from 1.</summary>
    long Line { get; }

    /// <summary>Why the present row can't be told apart into fields.</summary>
    string? Trouble { get; }

    /// <summary>After the end: the last row has no end of its own and lacks cells.</summary>
    bool IsCut { get; }

    /// <summary>Rows of empty cells and repeated headers are passed over.</summary>
    ValueTask<bool> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Without the space around it; "" where the row has none.</summary>
    string Text(CostField field);

    /// <summary>A number of JSON, which knows the decimal point only.</summary>
    bool IsNumber(CostField field);
}
