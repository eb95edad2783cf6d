using System.Globalization;

namespace Mapping.Functions.CostFiles;

/// <summary>Finds a file's decimal sign and order of dates, from all of its rows and all of its columns of either kind.</summary>
internal sealed class CostFormats(CostReading asked, DateTexts dates)
{
    private readonly FormatEvidence<DecimalSeparator> _separator = new();
    private readonly FormatEvidence<DateOrder> _order = new();
    private FoundText? _dotted;

    public void Look(ICostRows row, string part)
    {
        foreach (var field in asked.Separator is null ? CostFieldNames.Numbers : [])
        {
            if (!row.IsNumber(field))
            {
                LookAtAmount(row, field, part);
            }
        }

        foreach (var field in asked.Order is null ? CostFieldNames.Dates : [])
        {
            LookAtDate(row, field, part);
        }
    }

    /// <summary>The error is what has to be asked.</summary>
    public (CostReading? Reading, CostFileError? Error) Decide()
    {
        if (Mixed(_separator) is var (one, other))
        {
            return Refuse(
                other,
                $"The file mixes decimal signs: {one} and {other}. Nothing of it was taken. Send it as it was downloaded, "
                + "or say with decimalSeparator=point or decimalSeparator=comma which one its amounts have.");
        }

        if (_separator.Proofs.Count == 0 && _separator.Doubt is { } amount)
        {
            return Refuse(
                amount,
                $"The amount {FoundText.Shown(amount.Text)} can be read as {Shown(amount, DecimalSeparator.Point)} and as {Shown(amount, DecimalSeparator.Comma)}, "
                + "and no other amount of the file shows which one is meant. "
                + "Send it again with decimalSeparator=point or decimalSeparator=comma.");
        }

        if (Mixed(_order) is var (first, second))
        {
            return Refuse(
                second,
                $"The file mixes orders of day and month: {first} and {second}. Nothing of it was taken: a spreadsheet may have swapped them. Send it as it was downloaded, "
                + "or say with dateOrder=dayFirst or dateOrder=monthFirst which one its dates have.");
        }

        if (_order.IsProved(DateOrder.MonthFirst) && _dotted is { } dotted)
        {
            return Refuse(dotted, $"The file mixes dates with the day first and with the month first: {dotted} and {_order.Proofs[DateOrder.MonthFirst]}. Send it as it was downloaded.");
        }

        return _order.Proofs.Count == 0 && _order.Doubt is { } date
            ? Refuse(
                date,
                $"The date {FoundText.Shown(date.Text)} can be read day first and month first, and no other date of the file shows which one is meant. "
                + "Send it again with dateOrder=dayFirst or dateOrder=monthFirst.")
            : (new CostReading(
                asked.Separator ?? (_separator.IsProved(DecimalSeparator.Comma) ? DecimalSeparator.Comma : DecimalSeparator.Point),
                asked.Order ?? (_order.Proofs.Count > 0 ? _order.Proofs.Keys.First() : null)), null);
    }

    private static string? Shown(FoundText amount, DecimalSeparator separator) =>
        AmountText.Read(amount.Text, separator)?.ToDecimal().ToString("0.############################", CultureInfo.InvariantCulture);

    private static (FoundText One, FoundText Other)? Mixed<T>(FormatEvidence<T> evidence)
        where T : struct, Enum =>
        evidence.Proofs.Count > 1 ? (evidence.Proofs.Values.First(), evidence.Proofs.Values.Last()) : null;

    private static (CostReading? Reading, CostFileError? Error) Refuse(FoundText at, string why) => (null, new CostFileError(at.Line, why, at.Part));

    private void LookAtAmount(ICostRows row, CostField field, string part)
    {
        var text = row.Text(field);
        if (!text.AsSpan().ContainsAny('.', ','))
        {
            return;
        }

        // Most amounts of most files: a number with the sign that is proved already can prove no other.
        var isPlain = text.AsSpan().Count('.') + text.AsSpan().Count(',') == 1;
        if (isPlain && _separator.IsProved(text.Contains('.', StringComparison.Ordinal) ? DecimalSeparator.Point : DecimalSeparator.Comma))
        {
            return;
        }

        var (isPoint, isComma) = (AmountText.Fits(text, DecimalSeparator.Point), AmountText.Fits(text, DecimalSeparator.Comma));
        if (isPoint != isComma)
        {
            _separator.Prove(isPoint ? DecimalSeparator.Point : DecimalSeparator.Comma, new FoundText(part, row.Line, field, text));
        }
        else if (isPoint && field == row.Columns.Amount && _separator.Doubt is null)
        {
            _separator.Leave(new FoundText(part, row.Line, field, text));
        }
    }

    private void LookAtDate(ICostRows row, CostField field, string part)
    {
        var text = row.Text(field);
        if (text.Length == 0 || dates.Read(text) is not { } date)
        {
            return;
        }

        if (date.Proves is { } order)
        {
            if (!_order.IsProved(order))
            {
                _order.Prove(order, new FoundText(part, row.Line, field, text));
            }
        }
        else if (date.IsAmbiguous && field == row.Columns.Date && _order.Doubt is null)
        {
            _order.Leave(new FoundText(part, row.Line, field, text));
        }

        if (date.IsDotted)
        {
            _dotted ??= new FoundText(part, row.Line, field, text);
        }
    }
}
