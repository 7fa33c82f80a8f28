// A page that was drawn in answer to a form is asked for when a browser comes back to it: what was sent is not to be sent again.
history.replaceState(history.state, "", location.href);
