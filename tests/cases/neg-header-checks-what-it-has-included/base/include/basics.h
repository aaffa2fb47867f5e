/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BASICS_H
#define BASICS_H

#define ROUND8(x)	(((x) + 7) & ~7)

int say(const char *text);

#endif
