/*
 * What a reservation of Azure can cover.
 * https://learn.microsoft.com/azure/virtual-machines/prepay-reserved-vm-instances and
 * https://learn.microsoft.com/azure/virtual-machines/disks-reserved-capacity, read on 2026-11-22. For some older series
 * no new reservation has been sold since July 2026; the list changes, so sizes of those count as reservable here.
 */

/** The smallest number of a Premium SSD tier that can be reserved. */
const LEAST_PREMIUM_TIER = 30;

/** The A series (not Av2), the G series, and what is sold as a promotion. */
const NO_RESERVATION = /^Standard_(A\d+$|GS?\d)|_Promo$/;

/** Whether a reservation covers the compute part of a size; the licence of Windows it never does. @internal */
export function isReservableVmSize(name: string): boolean {
  return !NO_RESERVATION.test(name);
}

/** @internal */
export function isReservableDiskTier(name: string): boolean {
  return name.startsWith("P") && Number(name.slice(1)) >= LEAST_PREMIUM_TIER;
}
