#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# A matrix as one page: what it holds, that nothing leaves it, what it is in a browser.
. "$(dirname "$0")/lib/test-lib.sh"

"$ROOT/tests/minikernel/build" -q "$TRASH/mk" || exit 1
html() {
	run crosstree -C "$TRASH/mk" check --matrix --trees="$ROOT/tests/minikernel/trees" \
		--format=html "$@"
}
html
exit_is 1 'a page of conflicts'
like out '^<!DOCTYPE html>$' 'is html'
like out '<b>hmm_range_register\(\)</b>' 'names what breaks'
like out '<code>int hmm_range_register\(struct hmm_range \*range, struct hmm_mirror \*mirror' 'what it is now'
like out '<i class="hx">	r = hmm_range_register\(range, mm, start, end, PAGE_SHIFT\);</i>' 'the line that breaks'
like out '<i class="ho">' 'the hunk of one side'
like out '<i class="ht">' 'and the other'
is "$(grep -c '<details id="c' out)" 10 'every conflict is there once'
is "$(grep -o 'href="#c[0-9]*"' out | sort -u | tr -dc '0-9\n' | sort -n | tr '\n' ' ')" \
	'0 1 2 3 4 5 6 7 8 9 ' 'the map leads to each'
is "$(grep -ciE '(src|href|action)="?(https?:|//)|@import|url\(' out)" 0 'nothing comes from elsewhere'
like out "default-src 'none'" 'nor may it'

# Attributes and elements are closed: as a parser sees it.
python3 - out >tags <<'END'
import sys
from html.parser import HTMLParser
class P(HTMLParser):
    void = {"meta", "link", "input", "br"}
    loose = {"td", "th", "tr", "option"}
    stack = []
    bad = 0
    def handle_starttag(self, tag, attrs):
        if tag not in self.void | self.loose:
            self.stack.append(tag)
    def handle_endtag(self, tag):
        if tag in self.loose:
            return
        if not self.stack or self.stack.pop() != tag:
            self.bad += 1
p = P()
p.feed(open(sys.argv[1]).read())
print(p.bad, p.stack)
END
is "$(cat tags)" '0 []' 'elements are closed'

# Names, subjects and paths that want to be more than text.
git init -q -b linus evil
path='<img src=x onerror=alert(1)>"'"'"'&.txt'
printf '%s\n' a b c >"evil/$path"
commit evil base
git -C evil branch 'a"><script>document.title="taken"</script>'
for branch in 'a"><script>document.title="taken"</script>' 'b&amp;'; do
	git -C evil checkout -q -B "$branch" linus
	echo "$branch" >"evil/$path"
	git -C evil commit -q -am "</summary><script>document.title='taken'</script> $(printf '\033')[31m" \
		--author='"&lt;b&gt; <a@example.org>'
done
printf '[tree "%s"]\n\tref = %s\n' linus linus >evil.trees
printf '[tree "a\\"><script>document.title=\\"taken\\"</script>"]\n\tref = "refs/heads/a\\"><script>document.title=\\"taken\\"</script>"\n' >>evil.trees
printf '[tree "b&amp;"]\n\tref = "refs/heads/b&amp;"\n' >>evil.trees
run crosstree -C evil check --matrix --trees=../evil.trees --format=html -o ../evil.html
exit_is 1 'hostile names make a page'
is "$(grep -c '<script>' evil.html)" 1 'with our script and no other'
unlike evil.html '<img' 'and no element of theirs'
unlike evil.html "$(printf '\033')" 'nor an escape'
like evil.html '&lt;img src=x onerror=alert\(1\)&gt;&quot;&#39;&amp;.txt' 'but their text'

run crosstree -C "$TRASH/mk" check --self hmm --format=html
exit_is 129 'of one tree there is no page'

# What a browser makes of it.
browser() {
	timeout 60 chromium --headless --no-sandbox --disable-gpu --user-data-dir="$TRASH/chromium" \
		--enable-logging=stderr --dump-dom "file://$1" >dom 2>browser.err
}
if command -v chromium >/dev/null; then
	html -o "$TRASH/page.html"
	if browser "$TRASH/page.html"; then
		like dom '<html lang="en" class="js">' 'the script runs'
		like dom '<span id="shown">10 of 10</span>' 'and counts'
		unlike browser.err 'CONSOLE' 'without a word on the console'
		browser "$TRASH/page.html#c1"
		is "$(tr '\n' ' ' <dom | grep -c '<details id="c1"[^>]* open=""')" 1 'a link opens a conflict'
		browser "$TRASH/evil.html"
		like dom '<title>Conflicts between trees</title>' 'no script of others runs'
		unlike browser.err 'CONSOLE' 'or tries to'
	else
		sed 's/^/# /' browser.err | head -5
		skip 'chromium does not start here'
	fi
else
	skip 'no chromium'
fi

finish
