/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SDIO_IDS_H
#define _LINUX_SDIO_IDS_H

#define SDIO_VENDOR_CY 0x02d0
#define SDIO_DEVICE_CY_43012 0xa804
#define SDIO_DEVICE_CY_4359 0x4359

#endif
