const print = document.getElementById("print");
print.hidden = false;
print.querySelector("button").addEventListener("click", () => window.print());
