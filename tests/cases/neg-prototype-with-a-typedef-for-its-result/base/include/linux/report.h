/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef REPORT_H
#define REPORT_H

void set_error_routine(void (*routine)(const char *err, int level));
void (*get_error_routine(void))(const char *err, int level);

#endif
