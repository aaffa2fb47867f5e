/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef REPORT_H
#define REPORT_H

typedef void (*report_fn)(const char *err, int level);

void set_error_routine(report_fn routine);
report_fn get_error_routine(void);

#endif
