//! Which views are told in parts, and which of what they hold is told whole.

use domain::{
    Evaluation, GroupHelp, GroupId, GroupUndo, JoinCode, Kind, Lang, NextStep, Pace, ParticipantId, Settings,
    Slide, Stage, Step, StepRow, TextId, Timer, Timestamp, Undoable,
    view::{
        Awaited, BoardLine, BoardView, CloudView, FacilitatorView, GroupStatus, Left, Member, NewGroupView,
        OtherText, OwnText, PhoneView, ProposalView, ScreenView, SeatView, ShownText, ShownValue, Suggestion,
        TableText, TableView, TurnView, ValueCard, VoteView, WaitView, Wrote,
    },
};

use super::{Changes, Differs, fields, whole};

whole!(bool, u32, i32, usize, (u64, u64), (u32, Undoable), String, Timestamp, Timer, Stage, Step, Lang, Kind);
whole!(TextId, GroupId, JoinCode, Settings, NextStep, StepRow, Evaluation, GroupUndo, NewGroupView, Left);
whole!(ParticipantId, GroupHelp, WaitView, Awaited, Wrote, Slide);
whole!(TurnView, Pace, OwnText, TableText, BoardLine, OtherText, Suggestion, CloudView, ShownText);

fields!(PhoneView {
    title,
    lang,
    stage,
    value,
    timer,
    slide,
    seat,
    waiting,
    wait,
    left,
    hidden,
    texts,
    to_share,
    table,
    result,
    no_result,
    left_behind,
    awaited_here,
    matrix,
    next_steps,
    evaluated,
    unasked,
    published,
    delete_at,
});
fields!(SeatView { group, place, chair, scribe, moved, placed, members });
fields!(Member { place, chair, scribe, active, silent_from });
fields!(ValueCard { index, of, name, individual_prompt, group_prompt });
fields!(TableView {
    rev,
    list_rev,
    step,
    turn,
    norms,
    taboos,
    vote,
    proposal,
    agreed_places,
    i_agreed,
    agreed,
    undo,
    tie_open,
    asked,
    on_duty,
    helped,
});
fields!(VoteView { round, seats, on_tie, candidates, sent, missing });
fields!(ProposalView { norms, tied, seats, settled });
fields!(ShownValue { index, name, truth, groups, norms, taboos, left_out });
fields!(ScreenView {
    title,
    organisation,
    lang,
    stage,
    value,
    timer,
    code,
    joined,
    groups,
    agreed,
    slide,
    result,
    no_result,
    clouds,
    matrix,
    next_steps,
    rehearsal,
    poster,
    poster_without,
    turned,
});
fields!(FacilitatorView {
    settings,
    code,
    stage,
    stage_rev,
    value,
    timer,
    joining_open,
    joined,
    waiting,
    new_group,
    new_group_asking,
    wait,
    seats_rev,
    timer_rev,
    groups,
    undo,
    boards,
    left,
    without_result,
    matrix,
    next_steps,
    evaluation_count,
    evaluation,
    nobody_answered,
    published_at,
    unpublished_changes,
    delete_at,
    has_begun,
    pace,
    picture_at,
    wrote,
    poster_shown,
    writing_until,
});
fields!(GroupStatus {
    id,
    number,
    size,
    places,
    sharing,
    deserted,
    step,
    rev,
    agreed,
    can_advance,
    help,
    undo,
    tied,
    waits,
});
fields!(BoardView {
    value,
    name,
    revealed,
    groups,
    truth,
    message,
    approved,
    needs_approval,
    lines,
    suggestions,
    clouds,
    others,
});
