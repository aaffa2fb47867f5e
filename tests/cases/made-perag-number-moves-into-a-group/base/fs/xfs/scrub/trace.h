/* SPDX-License-Identifier: GPL-2.0 */
#ifndef XCHK_TRACE_H
#define XCHK_TRACE_H
void xchk_trace(const char *what, unsigned int ag, int err);
#define xchk_note(what, ...) xchk_trace(#what, __VA_ARGS__)
#endif
